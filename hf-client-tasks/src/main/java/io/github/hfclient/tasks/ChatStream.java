package io.github.hfclient.tasks;

import io.github.hfclient.AnswerStream;
import io.github.hfclient.EventSource;
import io.github.hfclient.HfException;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * What a model says, while it says it. To be read by one thread at a time; {@link #close} may come from any thread.
 *
 * <pre>{@code
 * try (ChatStream answer = hf.on("meta-llama/Llama-3.1-8B-Instruct").stream(Chat.of("Hello"))) {
 *     answer.forEach(piece -> out.print(piece.text()));
 * }
 * }</pre>
 */
public final class ChatStream implements AnswerStream<ChatPiece, ChatAnswer> {
    private final EventSource events;
    private final Iterator<ChatPiece> pieces = new Pieces();
    private final StringBuilder text = new StringBuilder();
    private @Nullable String finishReason;
    private @Nullable Usage usage;
    private @Nullable String model;
    private boolean complete;

    ChatStream(EventSource events) {
        this.events = events;
    }

    @Override
    public Iterator<ChatPiece> iterator() {
        return pieces;
    }

    @Override
    public ChatAnswer whole() {
        while (pieces.hasNext()) pieces.next();
        return partial();
    }

    /** What has come so far; to be asked by the thread that reads. */
    @Override
    public ChatAnswer partial() {
        return new ChatAnswer(text.toString(), finishReason, usage, model);
    }

    @Override
    public void close() {
        events.close();
    }

    /** The next words that are not empty; null when the answer is complete. */
    private @Nullable ChatPiece read() {
        while (!complete) {
            JsonIn event = events.next();
            String words = event == null ? end() : wordsOf(event);
            if (!words.isEmpty()) return new ChatPiece(words);
        }
        return null;
    }

    private String end() {
        if (finishReason == null && !events.done()) throw events.incomplete(text.toString());
        complete = true;
        return "";
    }

    private String wordsOf(JsonIn event) {
        try {
            return take(event.json());
        } catch (JsonException e) {
            events.close();
            HfException.IncompleteAnswer incomplete = events.incomplete(text.toString());
            incomplete.addSuppressed(e);
            throw incomplete;
        }
    }

    /** Servers repeat some of this in every event, and send some events without a choice, for the usage alone. */
    private String take(Json event) {
        Usage told = Usage.of(event.get("usage"));
        if (told != null) usage = told;
        if (model == null) model = event.get("model").string();
        String words = "";
        for (Json choice : event.get("choices").items()) words = words + takeChoice(choice);
        return words;
    }

    private String takeChoice(Json choice) {
        Double index = choice.get("index").number();
        if (index != null && index != 0) return ""; // the answer is the first choice, as without a stream
        String reason = choice.get("finish_reason").string();
        if (reason != null) finishReason = reason;
        String words = ChatAnswer.content(choice.get("delta"));
        text.append(words);
        return words;
    }

    private final class Pieces implements Iterator<ChatPiece> {
        private @Nullable ChatPiece ahead;

        @Override
        public boolean hasNext() {
            if (ahead == null) ahead = read();
            return ahead != null;
        }

        @Override
        public ChatPiece next() {
            ChatPiece piece = hasNext() ? ahead : null;
            if (piece == null) throw new NoSuchElementException("the answer is complete");
            ahead = null;
            return piece;
        }
    }
}
