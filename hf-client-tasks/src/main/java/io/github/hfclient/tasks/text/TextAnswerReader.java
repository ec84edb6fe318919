package io.github.hfclient.tasks.text;

import io.github.hfclient.Body;
import io.github.hfclient.Require;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.Span;
import io.github.hfclient.tasks.internal.UnwrappedList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads answers from an object or a list; even if several were asked for, a single one comes as an object. */
final class TextAnswerReader {
    private final String context;
    private final CodePointOffsets places;

    private TextAnswerReader(String context) {
        this.context = context;
        this.places = new CodePointOffsets(context);
    }

    static TextAnswers read(JsonIn in, Body asked) {
        Json inputs = Require.present("inputs", asked.inputs());
        TextAnswerReader reader = new TextAnswerReader(
                Require.present("the context of inputs", inputs.get("context").string()));
        boolean bare = in.peek() == JsonIn.Kind.OBJECT;
        List<TextAnswer> answers = bare ? List.of(reader.one(in)) : UnwrappedList.list(in, reader::one);
        if (answers.isEmpty()) throw in.unexpected("at least one answer");
        return new TextAnswers(answers);
    }

    private TextAnswer one(JsonIn in) {
        String text = null;
        Double score = null;
        Integer start = null;
        Integer end = null;
        in.enterObject();
        for (String field; (field = in.field()) != null; ) {
            switch (field) {
                case "answer" -> text = in.text();
                case "score" -> score = in.number();
                case "start" -> start = in.orNull(in::integer);
                case "end" -> end = in.orNull(in::integer);
                default -> in.skip();
            }
        }
        if (text == null || score == null) throw in.unexpected("an object with answer and score");
        return answer(text, score, CodePointOffsets.told(in, start, end));
    }

    private TextAnswer answer(String text, double score, @Nullable Span codePoints) {
        Span units = codePoints == null || text.isBlank() ? null : place(text, codePoints);
        if (units == null) return new TextAnswer(text.strip(), score, null, null, codePoints);
        return new TextAnswer(places.slice(units), score, units.start(), units.end(), codePoints);
    }

    /** Where the answer stands in the text; null if there is nothing. */
    private @Nullable Span place(String text, Span codePoints) {
        Span units = places.units(codePoints);
        if (!reads(text, units) && codePoints.end() < context.codePointCount(0, context.length())) {
            Span longer = places.units(new Span(codePoints.start(), codePoints.end() + 1));
            if (reads(text, longer)) return longer; // with a slow tokenizer the end is the last character itself
        }
        return units.start() < units.end() ? units : null;
    }

    /** White space aside, of which some tokenizers leave one blank. */
    private boolean reads(String text, Span units) {
        return places.slice(units).replaceAll("\\s+", " ").equals(text.strip().replaceAll("\\s+", " "));
    }
}
