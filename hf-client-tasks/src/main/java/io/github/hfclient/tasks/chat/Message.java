package io.github.hfclient.tasks.chat;

import io.github.hfclient.Media;
import io.github.hfclient.Require;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.internal.CheckedLists;
import java.io.Serializable;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * One turn of a conversation, as the JSON that is sent.
 *
 * <pre>{@code
 * Message question = Message.user("What is on this picture?").image(Media.of(Path.of("cat.jpg")));
 * }</pre>
 *
 * <p>To store a conversation, keep {@code message.json().text()} of each turn and read it again with {@code new
 * Message((Json.Obj) Json.parse(text))}. Serializable, unless an image in it lies in a file.
 *
 * @param json an object with {@code role} and what was said; of your own making for what this record has no method for
 * @see <a href="https://huggingface.co/docs/inference-providers/tasks/chat-completion">the task's API</a>
 */
public record Message(Json.Obj json) implements Serializable {
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
        return said("system", Require.text("text", text));
    }

    /**
     * What the user says.
     *
     * @throws IllegalArgumentException if the text is null or blank
     */
    public static Message user(String text) {
        return said("user", Require.text("text", text));
    }

    /**
     * What the user shows; words may follow with {@link #text}. Its bytes are read while the request is sent.
     *
     * @throws IllegalArgumentException if it is null
     */
    public static Message user(Media image) {
        return new Message(role("user")).image(image);
    }

    /**
     * What the user shows, fetched by the server from there; words may follow with {@link #text}.
     *
     * @throws IllegalArgumentException if it is null or has no scheme
     */
    public static Message user(URI imageUrl) {
        return new Message(role("user")).image(imageUrl);
    }

    /**
     * What the model said before.
     *
     * @throws IllegalArgumentException if the text is null or blank
     */
    public static Message assistant(String text) {
        return said("assistant", Require.text("text", text));
    }

    /**
     * What the model said before, and which tools it wanted called; {@link ChatAnswer#message} makes it of an answer.
     *
     * @param text may be empty
     * @param calls may be empty
     * @throws IllegalArgumentException if the text, the list or a call is null
     */
    public static Message assistant(String text, List<ToolCall> calls) {
        Require.present("text", text);
        List<Json> sent = CheckedLists.copy("calls", calls).stream()
                .<Json>map(ToolCall::json)
                .toList();
        if (sent.isEmpty()) return said("assistant", text);
        Message words = text.isEmpty() ? new Message(role("assistant")) : said("assistant", text);
        return words.with("tool_calls", new Json.Arr(sent));
    }

    /**
     * What came out of a tool that the model wanted called.
     *
     * @param result for the model to read: words, JSON, or what went wrong; may be empty
     * @throws IllegalArgumentException if an argument is null
     */
    public static Message tool(ToolCall call, String result) {
        Message said = said("tool", Require.present("result", result));
        String id = Require.present("call", call).id();
        return id == null ? said : said.with("tool_call_id", Json.of(id));
    }

    private static Message said(String role, String text) {
        return new Message(Json.Obj.of("role", Json.of(role), "content", Json.of(text)));
    }

    private static Json.Obj role(String role) {
        return Json.Obj.of("role", Json.of(role));
    }

    /**
     * With the name of who speaks, to tell apart several of one role.
     *
     * @throws IllegalArgumentException if it is null or blank
     */
    public Message name(String name) {
        return with("name", Json.of(Require.text("name", name)));
    }

    /**
     * With more words, as a part of their own; for words behind an image.
     *
     * @throws IllegalArgumentException if they are null or blank
     */
    public Message text(String more) {
        return part("text", Json.of(Require.text("text", more)));
    }

    /**
     * With an image that travels inside the request, in base64; its bytes are read while the request is sent.
     *
     * @throws IllegalArgumentException if it is null
     */
    public Message image(Media image) {
        return imageUrl(Require.present("image", image).dataUrl());
    }

    /**
     * With an image that the server fetches from there.
     *
     * @throws IllegalArgumentException if it is null or has no scheme
     */
    public Message image(URI url) {
        if (!Require.present("url", url).isAbsolute()) throw new IllegalArgumentException("url has no scheme");
        return imageUrl(Json.of(url.toString()));
    }

    private Message imageUrl(Json url) {
        return part("image_url", Json.Obj.of("url", url));
    }

    /** A part has its type twice: as the value of {@code type} and as the name of its content. */
    private Message part(String type, Json content) {
        List<Json> parts = new ArrayList<>(parts());
        parts.add(Json.Obj.of("type", Json.of(type), type, content));
        return with("content", new Json.Arr(parts));
    }

    /** What was said so far, in parts. */
    private List<Json> parts() {
        String text = json.get("content").string();
        if (text == null || text.isEmpty()) return json.get("content").items();
        return List.of(Json.Obj.of("type", Json.of("text"), "text", Json.of(text)));
    }

    private Message with(String field, Json value) {
        return new Message(json.with(field, value));
    }

    /** Whose turn it is: {@code system}, {@code user}, {@code assistant}, {@code tool} or another word that the server knows. */
    public String role() {
        return Require.present("role", json.get("role").string());
    }

    /** The words, without the images, whose bytes may lie in a file. */
    @Override
    public String toString() {
        List<String> words = parts().stream()
                .map(part -> part.get("text").string())
                .map(text -> text == null ? "[no text]" : text)
                .toList();
        return role() + ": " + String.join(" ", words);
    }
}
