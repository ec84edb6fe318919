package io.github.hfclient.tasks.longtext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.hfclient.HfClient;
import io.github.hfclient.tasks.text.Entities;
import io.github.hfclient.tasks.text.Entity;
import io.github.hfclient.tasks.text.TokenClassification;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongEntitiesTest {
    private static final String BOTH_SHOW_THE_PAPER =
            "one a " + "word ".repeat(11) + "New York Times " + "word ".repeat(9);
    private static final String SMILE = "\uD83D\uDE00";

    @RepeatedTest(300)
    void windowsFindWhatOneCallWouldFind(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        String text = Names.text(random, random.nextInt(300));
        int overlap = Names.LONGEST + 5 + random.nextInt(20);
        LongText windows = LongText.of(text).windows(4 * overlap + random.nextInt(100), overlap);
        try (HfClient hf = new Oracle(Names::in).client()) {
            Covered<Entities> found = windows.entities(hf, TokenClassification::of);
            assertThat(found.answer()).isEqualTo(hf.call(TokenClassification.of(text)));
            assertThat(found.complete()).isTrue();
            for (Entity entity : found.answer()) assertThat(slice(text, entity)).isEqualTo(entity.word());
        }
    }

    @Test
    void windowsGoAsLists() {
        Oracle server = new Oracle(Names::in);
        try (HfClient hf = server.client()) {
            Covered<Entities> found =
                    LongText.of("Ada went there. ".repeat(1_000)).entities(hf, TokenClassification::of);
            assertThat(found.answer()).hasSize(1_000);
            assertThat(found.windows()).hasSizeBetween(14, 20);
        }
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void offsetsInBothCountsAreThoseInTheWholeText() {
        String text = (SMILE + " filler words. ").repeat(20) + "Ada " + SMILE;
        try (HfClient hf = new Oracle(Names::in).client()) {
            Entity ada = LongText.of(text)
                    .windows(60, 10)
                    .entities(hf, TokenClassification::of)
                    .answer()
                    .entities()
                    .get(0);
            assertThat(slice(text, ada)).isEqualTo("Ada");
            assertThat(ada.codePoints()).isNotNull();
            assertThat(ada.codePoints().start()).isEqualTo(text.codePointCount(0, text.indexOf("Ada")));
        }
    }

    @Test
    void anEntityLongerThanTheOverlapIsPutTogether() {
        String name = "Taumatawhakatangi hangakoauauo tamatea turipukakapiki maungahoronuku pokaiwhenua kitanatahu";
        String text = "We went up to " + name + " and came down again in the evening.";
        Oracle server = new Oracle(part -> inside(part, text, name, "LOC"));
        try (HfClient hf = server.client()) {
            Covered<Entities> found = LongText.of(text).windows(80, 16).entities(hf, TokenClassification::of);
            assertThat(found.windows()).hasSizeGreaterThan(1);
            assertThat(found.answer()).extracting(Entity::word).containsExactly(name);
        }
    }

    @Test
    void theWindowThatShowsMoreIsBelieved() {
        String text = "word ".repeat(10) + "New York Times " + "word ".repeat(10);
        Oracle server = new Oracle(part -> part.contains("New York Times")
                ? named(part, "New York Times", "ORG", 0.6)
                : part.contains("New York") ? named(part, "New York", "LOC", 0.99) : List.of());
        try (HfClient hf = server.client()) {
            for (int size = 64; size < 100; size++) {
                Covered<Entities> found = LongText.of(text).windows(size, 16).entities(hf, TokenClassification::of);
                assertThat(found.answer()).extracting(Entity::entityGroup).containsExactly("ORG");
            }
        }
    }

    @Test
    void theHigherScoreOfTheSameEntityIsKept() {
        String text = "one two three four five six seven eight Ada nine ten eleven twelve thirteen";
        Oracle server = new Oracle(part -> named(part, "Ada", "PER", part.startsWith("one") ? 0.5 : 0.8));
        try (HfClient hf = server.client()) {
            Covered<Entities> found = LongText.of(text).windows(50, 12).entities(hf, TokenClassification::of);
            assertThat(found.windows()).hasSize(2);
            assertThat(found.answer()).extracting(Entity::score).containsExactly(0.8);
        }
    }

    @Test
    void whatOneWindowAloneFindsStays() {
        String text = "one two three four five six seven eight Ada nine ten eleven twelve thirteen";
        Oracle server = new Oracle(part -> part.startsWith("one") ? named(part, "Ada", "PER", 0.5) : List.of());
        try (HfClient hf = server.client()) {
            assertThat(LongText.of(text)
                            .windows(50, 12)
                            .entities(hf, TokenClassification::of)
                            .answer())
                    .extracting(Entity::word)
                    .containsExactly("Ada");
        }
    }

    @Test
    void entitiesInsideOthersStayBesideThem() {
        String text = "one two three four five six seven New York Times eight nine ten eleven twelve";
        Oracle server = new Oracle(part -> part.contains("New York Times")
                ? List.of(
                        named(part, "New York Times", "ORG", 0.6).get(0),
                        named(part, "New York", "LOC", 0.9).get(0))
                : List.of());
        try (HfClient hf = server.client()) {
            assertThat(LongText.of(text)
                            .windows(60, 15)
                            .entities(hf, TokenClassification::of)
                            .answer())
                    .extracting(Entity::entityGroup)
                    .containsExactly("ORG", "LOC");
        }
    }

    @Test
    void whatACutMadeLongerIsNotBelieved() {
        Oracle server = new Oracle(part -> part.contains("Ada King Arthur")
                ? List.of(
                        named(part, "Ada", "PER", 0.6).get(0),
                        named(part, "King Arthur", "PER", 0.6).get(0))
                : named(part, "Ada King", "PER", 0.99));
        try (HfClient hf = server.client()) {
            for (int words = 0; words < 50; words++) {
                String text = "one " + "w ".repeat(words) + "Ada King Arthur seven eight nine ten eleven";
                Covered<Entities> found = LongText.of(text).windows(80, 18).entities(hf, TokenClassification::of);
                assertThat(found.answer()).extracting(Entity::word).containsExactly("Ada", "King Arthur");
            }
        }
        assertThat(server.requests())
                .anyMatch(parts -> parts.stream().anyMatch(part -> part.strip().endsWith("Ada King")));
    }

    @ParameterizedTest
    @CsvSource({"New York Times, New York", "New York, New York Times"})
    void theLongerOfTwoIsBelievedIfBothWindowsShowAll(String first, String second) {
        String text = BOTH_SHOW_THE_PAPER;
        Oracle server = new Oracle(part -> named(part, part.startsWith("one") ? first : second, "ORG", 0.6));
        try (HfClient hf = server.client()) {
            Covered<Entities> found = LongText.of(text).windows(100, 25).entities(hf, TokenClassification::of);
            assertThat(found.windows())
                    .hasSize(2)
                    .allSatisfy(window -> assertThat(text.substring(
                                    window.place().start(), window.place().end()))
                            .contains(" New York Times word"));
            assertThat(found.answer()).extracting(Entity::word).containsExactly("New York Times");
        }
    }

    @Test
    void whatOneWindowAloneFindsInsideAnEntityThatBothFoundStays() {
        String text = BOTH_SHOW_THE_PAPER;
        Oracle server = new Oracle(part -> {
            Map<String, Object> paper =
                    named(part, "New York Times", "ORG", 0.6).get(0);
            return part.startsWith("one")
                    ? List.of(paper)
                    : List.of(paper, named(part, "York", "LOC", 0.5).get(0));
        });
        try (HfClient hf = server.client()) {
            Covered<Entities> found = LongText.of(text).windows(100, 25).entities(hf, TokenClassification::of);
            assertThat(found.answer()).extracting(Entity::word).containsExactly("New York Times", "York");
        }
    }

    @Test
    void withoutOffsetsWindowsMustNotOverlap() {
        String text = "Ada went there. ".repeat(10);
        Oracle server = new Oracle(part -> List.of(Map.of("entity_group", "PER", "score", 0.9, "word", "Ada")));
        try (HfClient hf = server.client()) {
            LongText windows = LongText.of(text).windows(60, 10);
            assertThatIllegalStateException()
                    .isThrownBy(() -> windows.entities(hf, TokenClassification::of))
                    .withMessageContaining("windows that do not overlap");
            Covered<Entities> found = windows.windows(60, 0).entities(hf, TokenClassification::of);
            assertThat(found.answer()).hasSameSizeAs(found.windows());
            assertThat(LongText.of(text).entities(hf, TokenClassification::of).answer())
                    .hasSize(1);
        }
    }

    /** What of the name stands in this part of the text. */
    private static List<Map<String, Object>> inside(String part, String text, String name, String group) {
        int at = text.indexOf(part.strip());
        int start = Math.max(text.indexOf(name), at);
        int end = Math.min(text.indexOf(name) + name.length(), at + part.strip().length());
        return start >= end ? List.of() : named(part, text.substring(start, end).strip(), group, 0.9);
    }

    private static List<Map<String, Object>> named(String part, String name, String group, double score) {
        int at = part.indexOf(name);
        if (at < 0) return List.of();
        int start = part.codePointCount(0, at);
        int end = start + name.codePointCount(0, name.length());
        return List.of(Map.of("entity_group", group, "score", score, "word", name, "start", start, "end", end));
    }

    private static String slice(String text, Entity entity) {
        Integer start = entity.start();
        Integer end = entity.end();
        return start == null || end == null ? "no offsets" : text.substring(start, end);
    }
}
