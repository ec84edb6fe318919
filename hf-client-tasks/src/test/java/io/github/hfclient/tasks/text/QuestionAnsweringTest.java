package io.github.hfclient.tasks.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers count code points, substring counts UTF-16 units, and slow tokenizers end one character too early. */
class QuestionAnsweringTest {
    private static final String QUESTION = "Who?";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It was Ada.",
                "Ada",
                "\uD83D\uDE00 it was Ada", // a smiley
                "\uD83D\uDC69\u200D\uD83D\uDCBB was Ada \uD83D\uDC4D\uD83C\uDFFD", // joined, and with a skin tone
                "cafe\u0301: Ada \uFEFF", // an accent of its own, a mark without width
                "\uD842\uDFB7\u91CE\u5C4B Ada \u6771\u4EAC", // Han inside and outside the BMP
                "\u05D0\u05D1 Ada \u0627\u0644", // from right to left
                "\uD83D Ada \uDE00", // halves of a pair
            })
    void substringGivesTheAnswerWhicheverWayTheServerEndsIt(String context) {
        Span exact = placeAsServerSeesIt(context, "Ada");
        Span slow = new Span(exact.start(), exact.end() - 1);
        for (Span place : List.of(exact, slow)) {
            TextAnswer answer = read(context, "Ada", place);
            assertThat(slice(context, answer)).isEqualTo("Ada");
            assertThat(answer.text()).isEqualTo("Ada");
            assertThat(answer.codePoints()).isEqualTo(place);
        }
    }

    @ParameterizedTest
    @CsvSource({"\uD842\uDFB7\u91CE", "\uD83D\uDC69\u200D\uD83D\uDCBB", "Zoe\u0308", "\uD83C\uDDEB\uD83C\uDDF7", "4"})
    void answersMayThemselvesHoldSuchCharacters(String answer) {
        String context = "\uD83D\uDE00 it was " + answer + " \uD83D\uDE00";
        Span exact = placeAsServerSeesIt(context, answer);
        assertThat(slice(context, read(context, answer, exact))).isEqualTo(answer);
        assertThat(slice(context, read(context, answer, new Span(exact.start(), exact.end() - 1))))
                .isEqualTo(answer);
    }

    @Test
    void theTextCountsWhereTheServerWritesItsAnswerInAnotherWay() {
        TextAnswer answer = read("It was ADA.", "ada", new Span(7, 10));
        assertThat(answer).isEqualTo(new TextAnswer("ADA", 0.5, 7, 10, new Span(7, 10)));
    }

    @Test
    void placesInAnyOrderAreFound() {
        String context = "\uD83D\uDE00 Ada \uD83D\uDE00 Bob";
        Json answer = Json.of(List.of(
                answer("Bob", placeAsServerSeesIt(context, "Bob")),
                answer("Ada", placeAsServerSeesIt(context, "Ada")),
                answer("Bob", placeAsServerSeesIt(context, "Bob"))));
        assertThat(read(context, answer))
                .extracting(found -> slice(context, found))
                .containsExactly("Bob", "Ada", "Bob");
    }

    @Test
    void tellsWhetherThereIsAnAnswer() {
        assertThat(read("It was Ada.", "Ada", new Span(7, 10)).answered()).isTrue();
        assertThat(read("It was Ada.", "", new Span(0, 0)).answered()).isFalse();
        assertThat(read("It was Ada.", " ", new Span(2, 3)).answered()).isFalse();
    }

    @Test
    void thatThereIsNoAnswerMayBeTheBestAnswer() {
        Json answer = Json.of(List.of(
                Map.of("answer", "Ada", "score", 0.25, "start", 7, "end", 10),
                Map.of("answer", "", "score", 0.75, "start", 0, "end", 0)));
        TextAnswers answers = read("It was Ada.", answer);
        assertThat(answers.top().answered()).isFalse();
        assertThat(answers)
                .filteredOn(TextAnswer::answered)
                .extracting(TextAnswer::text)
                .containsExactly("Ada");
    }

    private static Span placeAsServerSeesIt(String text, String word) {
        int unit = text.indexOf(word);
        int start = text.codePointCount(0, unit);
        return new Span(start, start + word.codePointCount(0, word.length()));
    }

    private static String slice(String text, TextAnswer answer) {
        Integer start = answer.start();
        Integer end = answer.end();
        return start == null || end == null ? "no offsets" : text.substring(start, end);
    }

    private static Map<String, Object> answer(String text, Span place) {
        return Map.of("answer", text, "score", 0.5, "start", place.start(), "end", place.end());
    }

    private static TextAnswer read(String context, String text, Span place) {
        return read(context, Json.of(answer(text, place))).top();
    }

    private static TextAnswers read(String context, Json answer) {
        QuestionAnswering request = QuestionAnswering.of(QUESTION, context);
        return request.task().decoder().read(JsonIn.of(answer.text()), request.body());
    }
}
