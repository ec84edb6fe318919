package io.github.hfclient.tasks.generation;

import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.internal.FailedChoice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the events of a stream have told of a text until now, in the form of text-generation-inference or of OpenAI. */
final class TextSoFar {
    private final StringBuilder words = new StringBuilder();
    private final List<GeneratedToken> tokens = new ArrayList<>(0);
    private final boolean details;
    private GenerationEnd end = GenerationEnd.NOT_TOLD;
    private @Nullable String wholeText;
    private boolean begun;
    private List<GeneratedText> alternatives = List.of();

    /** Nothing yet; tokens come in any case, but are part of the answer only if details were asked for. */
    TextSoFar(boolean details) {
        this.details = details;
    }

    /**
     * Takes in one event.
     *
     * @return what it brings, often nothing
     * @throws JsonException if it is no object
     */
    List<TextPiece> take(JsonIn in) {
        Json event = in.json();
        if (!(event instanceof Json.Obj)) throw new JsonException("expected an object as event of a text");
        Json choice = event.get("choices").get(0);
        end = end.with(GenerationEnd.of(choice, event.get("usage")));
        FailedChoice.refuse(choice.get("error"), end.finishReason());
        return choice.absent() ? takeToken(event) : takeChoice(choice);
    }

    /** The last event has the whole text too, which counts more than the sum of the tokens. */
    private List<TextPiece> takeToken(Json event) {
        String text = event.get("generated_text").string();
        if (text != null) wholeText = text;
        end = end.with(GenerationEnd.of(event.get("details")));
        Json token = event.get("token");
        return token.absent() ? List.of() : List.of(piece(GeneratedToken.of(token, event.get("top_tokens"))));
    }

    private TextPiece piece(GeneratedToken token) {
        if (details) tokens.add(token);
        return said(token.words(), token);
    }

    private List<TextPiece> takeChoice(Json choice) {
        String text = choice.get("text").string();
        return text == null || text.isEmpty() ? List.of() : List.of(said(text, null));
    }

    private TextPiece said(String text, @Nullable GeneratedToken token) {
        begun = true;
        words.append(text);
        return new TextPiece(text, token);
    }

    /** Takes in the answer of a server that does not stream. */
    List<TextPiece> takeWhole(JsonIn in) {
        GeneratedText answer = GeneratedTextReader.read(in, details);
        end = new GenerationEnd(answer.finishReason(), answer.generatedTokens(), answer.seed());
        wholeText = answer.text();
        alternatives = answer.alternatives();
        if (details) tokens.addAll(answer.tokens());
        return answer.text().isEmpty() ? List.of() : List.of(new TextPiece(answer.text(), null));
    }

    boolean finished() {
        return wholeText != null || end.finishReason() != null;
    }

    /**
     * Whether nothing is missing: servers end with the whole text, with a reason to stop or with {@code [DONE]}, and some with
     * all of them.
     *
     * @param done whether that mark has come
     */
    boolean ended(boolean done) {
        return finished() || (done && begun);
    }

    GeneratedText text() {
        return end.text(wholeText == null ? words.toString() : wholeText, tokens, List.of())
                .alternatives(alternatives);
    }
}
