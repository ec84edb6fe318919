package io.github.hfclient.tasks;

import io.github.hfclient.Require;
import io.github.hfclient.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some more of a call of a tool.
 *
 * @param index which call of the answer this belongs to, from 0; null if the server does not count them
 * @param id of the call; null in most pieces but the first
 * @param name of the tool; null in most pieces but the first
 * @param arguments more of the JSON text of the arguments; may be empty
 */
public record ToolCallPiece(
        @Nullable Integer index,
        @Nullable String id,
        @Nullable String name,
        String arguments) {
    /**
     * Checks that there is a text.
     *
     * @throws IllegalArgumentException if arguments is null
     */
    public ToolCallPiece {
        Require.present("arguments", arguments);
    }

    /** The pieces in a list or, as some servers send it, one piece without a list. */
    static List<ToolCallPiece> list(Json calls) {
        if (calls instanceof Json.Obj) return List.of(of(calls));
        return calls.items().stream().map(ToolCallPiece::of).toList();
    }

    private static ToolCallPiece of(Json call) {
        Double index = call.get("index").number();
        Json function = call.get("function");
        return new ToolCallPiece(
                index == null ? null : (Integer) index.intValue(),
                Lenient.name(call.get("id")),
                Lenient.name(function.get("name")),
                text(function.get("arguments")));
    }

    /** Arguments are a text that holds JSON, but old servers send the JSON itself. */
    private static String text(Json arguments) {
        if (arguments.absent()) return "";
        return arguments instanceof Json.Str text ? text.value() : arguments.text();
    }

    /** This piece without its number, for servers that number whole calls alike. */
    ToolCallPiece uncounted() {
        return new ToolCallPiece(null, id, name, arguments);
    }
}
