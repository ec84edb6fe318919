package io.github.hfclient.tasks.chat;

import io.github.hfclient.Require;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.internal.LenientValues;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Some more of a call of a tool.
 *
 * @param index which call of the answer this belongs to, from 0; null if the server does not count them
 * @param id of the call; null in most pieces but the first
 * @param name of the tool; null in most pieces but the first
 * @param arguments more of the JSON text of the arguments; may be empty
 * @param extra fields that only this server knows; those of the function under that name
 */
public record ToolCallPiece(
        @Nullable Integer index,
        @Nullable String id,
        @Nullable String name,
        String arguments,
        Json.Obj extra) implements Serializable {
    private static final Set<String> KNOWN = Set.of("index", "id", "type", "function");
    private static final Set<String> KNOWN_OF_FUNCTION = Set.of("name", "arguments");

    /**
     * Checks that there is a text.
     *
     * @throws IllegalArgumentException if arguments or extra is null
     */
    public ToolCallPiece {
        Require.present("arguments", arguments);
        Require.present("extra", extra);
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
                LenientValues.name(call.get("id")),
                LenientValues.name(function.get("name")),
                text(function.get("arguments")),
                extra(call, function));
    }

    private static Json.Obj extra(Json call, Json function) {
        Json.Obj own = others(call, KNOWN);
        Json.Obj ofFunction = others(function, KNOWN_OF_FUNCTION);
        return ofFunction.fields().isEmpty() ? own : own.with("function", ofFunction);
    }

    private static Json.Obj others(Json object, Set<String> known) {
        Json.Obj others = Json.Obj.EMPTY;
        if (!(object instanceof Json.Obj all)) return others;
        for (Map.Entry<String, Json> field : all.fields().entrySet()) {
            if (!known.contains(field.getKey()) && !field.getValue().absent())
                others = others.with(field.getKey(), field.getValue());
        }
        return others;
    }

    /** Arguments are a text that holds JSON, but old servers send the JSON itself. */
    private static String text(Json arguments) {
        if (arguments.absent()) return "";
        return arguments instanceof Json.Str text ? text.value() : arguments.text();
    }

    /** This piece without its number, for servers that number whole calls alike. */
    ToolCallPiece uncounted() {
        return new ToolCallPiece(null, id, name, arguments, extra);
    }
}
