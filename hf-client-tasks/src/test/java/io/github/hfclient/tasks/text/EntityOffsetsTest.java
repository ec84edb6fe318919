package io.github.hfclient.tasks.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers count code points; substring counts UTF-16 units. */
class EntityOffsetsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada met Bob",
                "\uD83D\uDE00 Ada met \uD83D\uDE00\uD83D\uDE00 Bob", // smileys
                "\uD83D\uDC69\u200D\uD83D\uDCBB Ada met \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 Bob", // joined
                "\uD83D\uDC4D\uD83C\uDFFD Ada met Bob \uD83D\uDC4D\uD83C\uDFFF", // skin tones
                "cafe\u0301 Ada met cafe\u0301 Bob", // an accent of its own
                "\uD842\uDFB7\u91CE\u5C4B Ada met \u6771\u4EAC Bob", // Han inside and outside the BMP
                "\uD83C\uDDEB\uD83C\uDDF7 Ada met \uFEFF Bob", // a flag, a mark without width
                "\u05D0\u05D1 Ada met \u0627\u0644 Bob", // from right to left
                "\uD83D Ada met \uDE00 Bob", // halves of a pair
            })
    void substringGivesTheWord(String text) {
        Entities found = read(text, wordAsServerSeesIt(text, "Ada"), wordAsServerSeesIt(text, "Bob"));
        assertThat(found).extracting(entity -> slice(text, entity)).containsExactly("Ada", "Bob");
        assertThat(found).extracting(Entity::word).containsExactly("Ada", "Bob");
    }

    @ParameterizedTest
    @CsvSource({"\uD842\uDFB7\u91CE", "\uD83D\uDC69\u200D\uD83D\uDCBB", "Zoe\u0308", "\uD83C\uDDEB\uD83C\uDDF7"})
    void wordsMayThemselvesHoldSuchCharacters(String name) {
        String text = "\uD83D\uDE00 " + name + " said \uD83D\uDE00 to " + name + "x";
        Entities found = read(text, wordAsServerSeesIt(text, name));
        assertThat(found).extracting(entity -> slice(text, entity)).containsExactly(name);
    }

    @Test
    void keepsTheCodePointsOfTheServer() {
        Entity found = read("\uD83D\uDE00 Ada", new Span(2, 5)).entities().get(0);
        assertThat(found.codePoints()).isEqualTo(new Span(2, 5));
        assertThat(found.start()).isEqualTo(3);
        assertThat(found.end()).isEqualTo(6);
    }

    @Test
    void offsetsMayComeInAnyOrderAndOverlap() {
        String text = "\uD83D\uDE00 Ada \uD83D\uDE00 Bob";
        Span bob = wordAsServerSeesIt(text, "Bob");
        Span ada = wordAsServerSeesIt(text, "Ada");
        assertThat(read(text, bob, ada, new Span(0, 9), ada, bob))
                .extracting(Entity::word)
                .containsExactly("Bob", "Ada", text.substring(0, 11), "Ada", "Bob");
    }

    @Test
    void anEntityOfWhiteSpaceIsEmpty() {
        Entity found = read("a   b", new Span(1, 4)).entities().get(0);
        assertThat(found.word()).isEmpty();
        assertThat(found.start()).isEqualTo(found.end());
    }

    @Test
    void theEndOfTheTextMayBeTheEndOfAnEntity() {
        assertThat(read("\uD83D\uDE00", new Span(0, 1)))
                .extracting(Entity::word)
                .containsExactly("\uD83D\uDE00");
    }

    private static Span wordAsServerSeesIt(String text, String word) {
        int unit = text.indexOf(word);
        int start = text.codePointCount(0, unit);
        return new Span(start, start + word.codePointCount(0, word.length()));
    }

    private static String slice(String text, Entity entity) {
        Integer start = entity.start();
        Integer end = entity.end();
        return start == null || end == null ? "no offsets" : text.substring(start, end);
    }

    private static Entities read(String text, Span... spans) {
        List<Map<String, Object>> answer = new ArrayList<>();
        for (Span span : spans) {
            answer.add(Map.of(
                    "entity_group", "PER", "score", 0.9, "word", "[UNK]", "start", span.start(), "end", span.end()));
        }
        TokenClassification request = TokenClassification.of(text);
        return request.task().decoder().read(JsonIn.of(Json.of(answer).text()), request.body());
    }
}
