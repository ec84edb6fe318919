package io.github.hfclient.tasks.chat;

import io.github.hfclient.Require;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A model's wish to have a tool called. Run the tool, then tell the model what came out with {@link Message#tool}.
 *
 * @param id what the answer to this call refers to; null if the server gave none. Some servers give the same to every call
 * @param name the tool, as named in the request; empty if the server did not tell it
 * @param rawArguments the arguments as the model wrote them, which need not be JSON
 * @param extra fields that only this server knows, such as the signature of a thought; sent back as they came
 */
public record ToolCall(@Nullable String id, String name, String rawArguments, Json.Obj extra) implements Serializable {
    /**
     * Checks the texts.
     *
     * @throws IllegalArgumentException if name, rawArguments or extra is null
     */
    public ToolCall {
        Require.present("name", name);
        Require.present("rawArguments", rawArguments);
        Require.present("extra", extra);
    }

    /**
     * A call without fields of the server's own.
     *
     * @throws IllegalArgumentException if name or rawArguments is null
     */
    public ToolCall(@Nullable String id, String name, String rawArguments) {
        this(id, name, rawArguments, Json.Obj.EMPTY);
    }

    /**
     * The arguments, by the names of the tool's schema; no text at all and null count as an object without fields.
     *
     * @throws io.github.hfclient.json.JsonException if what the model wrote is not JSON
     */
    public Json arguments() {
        Json arguments = rawArguments.isBlank() ? Json.Obj.EMPTY : Json.parse(rawArguments);
        return arguments.absent() ? Json.Obj.EMPTY : arguments;
    }

    /** This call as a part of the message in which the model asked for it. */
    public Json json() {
        Json.Obj function = Json.Obj.of("name", Json.of(name), "arguments", Json.of(readableArguments()));
        if (extra.get("function") instanceof Json.Obj more) function = function.with(more);
        Json.Obj call = id == null ? Json.Obj.EMPTY : Json.Obj.of("id", Json.of(id));
        return call.with("type", Json.of("function")).with(extra).with("function", function);
    }

    /** Servers refuse a conversation, and each that goes on with it, in which arguments are no JSON object. */
    private String readableArguments() {
        try {
            return arguments() instanceof Json.Obj
                            && !rawArguments.isBlank()
                            && !rawArguments.strip().equals("null")
                    ? rawArguments
                    : "{}";
        } catch (JsonException e) {
            return "{}";
        }
    }
}
