package io.github.hfclient.tasks;

import io.github.hfclient.Require;
import io.github.hfclient.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * A function that a model may ask for.
 *
 * <pre>{@code
 * ChatTool weather = ChatTool.of("weather", "The weather of today", Json.parse("""
 *         {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}"""));
 * ChatAnswer answer = llama.call(Chat.of("Do I need an umbrella in Oslo?").tools(weather));
 * }</pre>
 *
 * @param name by which the model calls it, such as {@code weather}
 * @param description when to call it and what comes out; null if the name says it all
 * @param parameters the <a href="https://json-schema.org">JSON Schema</a> of its arguments, which are an object
 * @see <a href="https://huggingface.co/docs/inference-providers/guides/function-calling">function calling</a>
 */
public record ChatTool(String name, @Nullable String description, Json parameters) {
    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if the name is null or blank, the description is blank, or the parameters are no
     *     JSON object
     */
    public ChatTool {
        Require.text("name", name);
        if (description != null) Require.text("description", description);
        Schemas.requireObject("parameters", parameters);
    }

    /**
     * A tool with a description.
     *
     * @throws IllegalArgumentException as the constructor, and if the description is null
     */
    public static ChatTool of(String name, String description, Json parameters) {
        return new ChatTool(name, Require.text("description", description), parameters);
    }

    Json json() {
        Json.Obj function = Json.Obj.of("name", Json.of(name));
        if (description != null) function = function.with("description", Json.of(description));
        return Json.Obj.of("type", Json.of("function"), "function", function.with("parameters", parameters));
    }
}
