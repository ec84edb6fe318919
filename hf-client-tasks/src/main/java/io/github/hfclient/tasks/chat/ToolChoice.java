package io.github.hfclient.tasks.chat;

import io.github.hfclient.Require;
import io.github.hfclient.json.Json;

/**
 * Whether a model may, must or must not call tools.
 *
 * @param json as it is sent: a word or an object
 * @see <a href="https://huggingface.co/docs/inference-providers/tasks/chat-completion">the task's API</a>
 */
public record ToolChoice(Json json) {
    /** The model chooses; what servers do by default. */
    public static final ToolChoice AUTO = new ToolChoice(Json.of("auto"));

    /** It must not call any. */
    public static final ToolChoice NONE = new ToolChoice(Json.of("none"));

    /** It must call at least one. */
    public static final ToolChoice REQUIRED = new ToolChoice(Json.of("required"));

    /**
     * Checks the argument.
     *
     * @throws IllegalArgumentException if it is null
     */
    public ToolChoice {
        Require.present("json", json);
    }

    /**
     * It must call the tool of this name.
     *
     * @throws IllegalArgumentException if it is null or blank
     */
    public static ToolChoice function(String name) {
        Json function = Json.Obj.of("name", Json.of(Require.text("name", name)));
        return new ToolChoice(Json.Obj.of("type", Json.of("function"), "function", function));
    }
}
