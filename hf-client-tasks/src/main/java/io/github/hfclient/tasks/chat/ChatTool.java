package io.github.hfclient.tasks.chat;

import io.github.hfclient.Require;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.internal.Schemas;
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
 * @param parameters the <a href="https://json-schema.org">JSON Schema</a> of its arguments, which are an object; null if it
 *     takes none
 * @param strict whether the arguments must keep to the whole schema; null leaves it to the server
 * @see <a href="https://huggingface.co/docs/inference-providers/guides/function-calling">function calling</a>
 */
public record ChatTool(
        String name,
        @Nullable String description,
        @Nullable Json parameters,
        @Nullable Boolean strict) {
    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if the name is null or blank, the description is blank, or the parameters are no
     *     JSON object
     */
    public ChatTool {
        Require.text("name", name);
        if (description != null) Require.text("description", description);
        if (parameters != null) Schemas.requireObject("parameters", parameters);
    }

    /**
     * A tool that leaves to the server how strict it is.
     *
     * @throws IllegalArgumentException as the constructor of all
     */
    public ChatTool(String name, @Nullable String description, @Nullable Json parameters) {
        this(name, description, parameters, null);
    }

    /**
     * A tool that takes no arguments.
     *
     * @throws IllegalArgumentException if a text is null or blank
     */
    public static ChatTool of(String name, String description) {
        return new ChatTool(name, Require.text("description", description), null);
    }

    /**
     * A tool with a description.
     *
     * @throws IllegalArgumentException as the constructor, and if the description is null
     */
    public static ChatTool of(String name, String description, Json parameters) {
        return new ChatTool(name, Require.text("description", description), Require.present("parameters", parameters));
    }

    /** Whether the arguments must keep to the whole schema, at servers that can see to it. */
    public ChatTool strict(boolean wanted) {
        return new ChatTool(name, description, parameters, wanted);
    }

    Json json() {
        Json.Obj function = Json.Obj.of("name", Json.of(name));
        if (description != null) function = function.with("description", Json.of(description));
        if (parameters != null) function = function.with("parameters", parameters);
        if (strict != null) function = function.with("strict", Json.of(strict));
        return Json.Obj.of("type", Json.of("function"), "function", function);
    }
}
