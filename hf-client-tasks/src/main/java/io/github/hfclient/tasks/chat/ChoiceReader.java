package io.github.hfclient.tasks.chat;

import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.TokenLogprob;
import io.github.hfclient.tasks.internal.FailedChoice;
import io.github.hfclient.tasks.internal.FinishReason;
import io.github.hfclient.tasks.internal.LenientValues;
import io.github.hfclient.tasks.internal.TokenLogprobs;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one choice, in one pass and without a tree of what every event repeats. A whole answer differs from an event of a
 * stream only in the name of its message, so it is read as the only piece of itself.
 */
final class ChoiceReader {
    private static final Set<String> THOUGHTS = Set.of("thinking", "reasoning");

    private final JsonIn in;
    private final boolean whole;
    private final boolean numbered;
    private int index;
    private boolean hasMessage;
    private String text = "";
    private String reasoning = "";
    private String refusal = "";
    private List<ToolCallPiece> toolCalls = List.of();
    private List<TokenLogprob> logprobs = List.of();
    private @Nullable String finishReason;
    private @Nullable String reasoningField;
    private Json error = Json.Null.NULL;

    private ChoiceReader(JsonIn in, boolean whole, boolean numbered, int place) {
        this.in = in;
        this.whole = whole;
        this.numbered = numbered;
        this.index = place;
    }

    /** The choice that comes next, of a whole answer; which one it is tells its place in the list. */
    static ChatPiece whole(JsonIn in, int place) {
        return new ChoiceReader(in, true, false, place).read();
    }

    /**
     * The choice that comes next, of an event.
     *
     * @param numbered whether its number tells which one it is; some servers count the events there
     */
    static ChatPiece piece(JsonIn in, boolean numbered, int place) {
        return new ChoiceReader(in, false, numbered, place).read();
    }

    private ChatPiece read() {
        if (in.peek() == JsonIn.Kind.OBJECT) readChoice();
        else in.skip();
        FailedChoice.refuse(error, finishReason);
        if (whole && !hasMessage) throw new JsonException("expected an object at /choices/" + index + "/message");
        return new ChatPiece(text, reasoning, refusal, toolCalls, logprobs, finishReason, reasoningField, index);
    }

    private void readChoice() {
        in.enterObject();
        for (String field; (field = in.field()) != null; ) {
            switch (field) {
                case "message", "delta" -> readMessage(field);
                case "index" -> readIndex();
                case "finish_reason" -> finishReason = FinishReason.of(LenientValues.text(in));
                case "error" -> error = in.json();
                case "logprobs" -> logprobs = TokenLogprobs.read(in.json());
                default -> in.skip();
            }
        }
    }

    private void readIndex() {
        int told = LenientValues.integer(in, index);
        if (numbered) index = told;
    }

    private void readMessage(String name) {
        if (name.equals("message") != whole || in.peek() != JsonIn.Kind.OBJECT) {
            in.skip();
            return;
        }
        hasMessage = true;
        in.enterObject();
        for (String field; (field = in.field()) != null; ) readPart(field);
    }

    private void readPart(String field) {
        switch (field) {
            case "content" -> text = content();
            case "reasoning", "reasoning_content" -> thought(field, LenientValues.text(in));
            case "refusal" -> refusal = Objects.requireNonNullElse(LenientValues.text(in), "");
            case "tool_calls" -> toolCalls = toolCalls();
            default -> in.skip();
        }
    }

    /** Both names of the reasoning may be there, with the same words. */
    private void thought(String name, @Nullable String words) {
        if (words == null || words.isEmpty() || !reasoning.isEmpty()) return;
        reasoning = words;
        reasoningField = name;
    }

    private List<ToolCallPiece> toolCalls() {
        List<ToolCallPiece> pieces = ToolCallPiece.list(in.json());
        return whole ? pieces.stream().map(ToolCallPiece::uncounted).toList() : pieces;
    }

    /** The words of a message or of a piece of one: a string, or parts some of which have a text. */
    private String content() {
        if (in.peek() == JsonIn.Kind.TEXT) return in.text();
        Json content = in.json();
        if (content.absent()) return "";
        if (!(content instanceof Json.Arr parts))
            throw new JsonException("expected a text or a list as content of the message");
        return parts(parts);
    }

    /** Some parts are words, some what the model thought. */
    private String parts(Json.Arr parts) {
        StringBuilder words = new StringBuilder();
        StringBuilder thoughts = new StringBuilder(0);
        for (Json part : parts.items()) {
            String type = part.get("type").string();
            if (type != null && THOUGHTS.contains(type))
                thoughts.append(words(part.get(type))).append(words(part.get("text")));
            else words.append(words(part));
        }
        thought("content", thoughts.toString());
        return words.toString();
    }

    /** A text, an object that has one, or a list of these. */
    private static String words(Json part) {
        if (part instanceof Json.Str text) return text.value();
        if (part instanceof Json.Obj) return words(part.get("text"));
        StringBuilder words = new StringBuilder(0);
        for (Json inner : part.items()) words.append(words(inner));
        return words.toString();
    }
}
