package io.github.hfclient.tasks.chat;

import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.Usage;
import io.github.hfclient.tasks.internal.LenientValues;
import io.github.hfclient.tasks.internal.UsageReader;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What has been told of an answer until now: by the events of a stream, or at once. */
final class ChatSoFar {
    private static final int WHOLE = 0;

    private final int asked;
    private final TreeMap<Integer, ChoiceSoFar> choices = new TreeMap<>();
    private @Nullable Usage usage;
    private @Nullable String model;
    private @Nullable String id;
    private boolean said;

    private ChatSoFar(int asked) {
        this.asked = asked;
    }

    /** Nothing yet, of what comes at once. */
    static ChatSoFar whole() {
        return new ChatSoFar(WHOLE);
    }

    /** Nothing yet, of as many answers as were asked for, which come in events. */
    static ChatSoFar stream(int asked) {
        return new ChatSoFar(Math.max(asked, 1));
    }

    /**
     * Takes in one event, or the whole answer. Servers repeat some fields in every event, and send some events without a
     * choice, for the usage alone.
     *
     * @return what it brings, often nothing; no piece is empty
     * @throws JsonException if it is no object, or has words that are no text
     */
    List<ChatPiece> take(JsonIn in) {
        if (in.peek() != JsonIn.Kind.OBJECT) throw in.unexpected("an object with choices");
        @Nullable List<ChatPiece> pieces = null;
        in.enterObject();
        for (String field; (field = in.field()) != null; ) {
            switch (field) {
                case "choices" -> pieces = pieces == null ? choices(in) : other(pieces, in);
                case "usage" -> usage = latest(UsageReader.read(in));
                case "model" -> model = first(model, in);
                case "id" -> id = first(id, in);
                default -> in.skip();
            }
        }
        return pieces == null ? List.of() : pieces;
    }

    /** A field that comes twice is taken once, as call and stream must agree. */
    private static List<ChatPiece> other(List<ChatPiece> first, JsonIn in) {
        in.skip();
        return first;
    }

    private @Nullable Usage latest(@Nullable Usage told) {
        return told == null ? usage : told;
    }

    /** The same in every event, so that it is read once; no text counts as none. */
    private static @Nullable String first(@Nullable String known, JsonIn in) {
        if (known != null) in.skip();
        String text = known == null ? LenientValues.text(in) : known;
        return text == null || text.isEmpty() ? null : text;
    }

    private @Nullable List<ChatPiece> choices(JsonIn in) {
        if (in.peek() != JsonIn.Kind.ARRAY) {
            in.skip();
            return null;
        }
        List<ChatPiece> pieces = new ArrayList<>(1);
        in.enterArray();
        for (int place = 0; in.element(); place++) {
            ChatPiece piece = asked == WHOLE ? ChoiceReader.whole(in, place) : ChoiceReader.piece(in, asked > 1, place);
            choices.computeIfAbsent(piece.choice(), index -> new ChoiceSoFar()).add(piece);
            if (!piece.isEmpty()) pieces.add(piece);
            said |= !piece.isEmpty();
        }
        return pieces;
    }

    /** Whether a reason to stop is told for as many answers as were asked for, and for all that have begun. */
    boolean finished() {
        for (ChoiceSoFar choice : choices.values()) if (!choice.finished()) return false;
        return choices.size() >= asked;
    }

    boolean begun() {
        return !choices.isEmpty();
    }

    /**
     * Whether nothing is missing. An answer may end without a reason to stop or without {@code [DONE]}, but not without both,
     * and a mark behind nothing but a role is no answer.
     *
     * @param done whether that mark has come
     */
    boolean ended(boolean done) {
        return finished() || (done && said);
    }

    /** Takes in the answer of a server that does not stream. */
    List<ChatPiece> takeWhole(JsonIn in) {
        ChatAnswer answer = ChatDecoder.read(in, asked);
        usage = answer.usage();
        model = answer.model();
        id = answer.id();
        said = true;
        List<ChatPiece> pieces = new ArrayList<>(1);
        for (ChatChoice choice : answer.choices()) {
            ChatPiece piece = ChatPiece.of(choice, pieces.size());
            choices.computeIfAbsent(piece.choice(), index -> new ChoiceSoFar()).add(piece);
            pieces.add(piece);
        }
        return pieces;
    }

    /** What is there; one answer without words if nothing is. */
    ChatAnswer answer() {
        List<ChatChoice> told = new ArrayList<>(1);
        for (ChoiceSoFar choice : choices.values()) told.add(choice.choice());
        if (told.isEmpty()) told.add(new ChoiceSoFar().choice());
        return new ChatAnswer(told, usage, model, id);
    }
}
