package io.github.hfclient.tasks;

import io.github.hfclient.Require;
import io.github.hfclient.json.Json;

/**
 * One turn of a conversation, as the JSON that is sent.
 *
 * @param json an object with {@code role} and what was said; of your own making for what this record has no method for
 * @see <a href="https://huggingface.co/docs/inference-providers/tasks/chat-completion">the task's API</a>
 */
public record Message(Json.Obj json) {
    /**
     * Checks that there is a role.
     *
     * @throws IllegalArgumentException if the object has no role
     */
    public Message {
        Require.text("role", Require.present("json", json).get("role").string());
    }

    /**
     * What the model is told about its part.
     *
     * @throws IllegalArgumentException if the text is null or blank
     */
    public static Message system(String text) {
        return said("system", text);
    }

    /**
     * What the user says.
     *
     * @throws IllegalArgumentException if the text is null or blank
     */
    public static Message user(String text) {
        return said("user", text);
    }

    /**
     * What the model said before.
     *
     * @throws IllegalArgumentException if the text is null or blank
     */
    public static Message assistant(String text) {
        return said("assistant", text);
    }

    private static Message said(String role, String text) {
        Json content = Json.of(Require.text("text", text));
        return new Message(Json.Obj.EMPTY.with("role", Json.of(role)).with("content", content));
    }

    /** Whose turn it is: {@code system}, {@code user}, {@code assistant} or another word that the server knows. */
    public String role() {
        return Require.present("role", json.get("role").string());
    }
}
