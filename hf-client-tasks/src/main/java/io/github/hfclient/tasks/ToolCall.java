package io.github.hfclient.tasks;

import io.github.hfclient.Require;
import io.github.hfclient.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * A model's wish to have a tool called. Run the tool, then tell the model what came out with {@link Message#tool}.
 *
 * @param id what the answer to this call refers to; null if the server gave none. Some servers give the same to every call
 * @param name the tool, as named in the request; empty if the server did not tell it
 * @param rawArguments the arguments as the model wrote them, which need not be JSON
 */
public record ToolCall(@Nullable String id, String name, String rawArguments) {
    /**
     * Checks the texts.
     *
     * @throws IllegalArgumentException if name or rawArguments is null
     */
    public ToolCall {
        Require.present("name", name);
        Require.present("rawArguments", rawArguments);
    }

    /**
     * The arguments, by the names of the tool's schema; no text at all counts as an object without fields.
     *
     * @throws io.github.hfclient.json.JsonException if what the model wrote is not JSON
     */
    public Json arguments() {
        return rawArguments.isBlank() ? Json.Obj.EMPTY : Json.parse(rawArguments);
    }

    /** This call as a part of the message in which the model asked for it. */
    Json json() {
        Json function = Json.Obj.of("name", Json.of(name), "arguments", Json.of(rawArguments));
        Json.Obj call = id == null ? Json.Obj.EMPTY : Json.Obj.of("id", Json.of(id));
        return call.with("type", Json.of("function")).with("function", function);
    }
}
