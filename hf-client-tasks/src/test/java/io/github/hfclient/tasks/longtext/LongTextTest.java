package io.github.hfclient.tasks.longtext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.tasks.Label;
import io.github.hfclient.tasks.Labels;
import io.github.hfclient.tasks.Span;
import io.github.hfclient.tasks.longtext.Oracle.Refusal;
import io.github.hfclient.tasks.text.TextClassification;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels of long texts, and what is told about windows without an answer. */
class LongTextTest {
    private static final String GOOD = "This was really very good for all of us. ";
    private static final String BAD = "That was bad, as it has always been.";
    private static final String MIXED = GOOD + BAD;
    private static final double GOOD_PART = GOOD.length() / (double) MIXED.length();
    private static final LongText THREE = LongText.of(GOOD + "One poison sentence for the server here. " + GOOD.strip())
            .windows(48, 0);

    @Test
    void theMeanWeighsWindowsByTheirLength() {
        Covered<Labels> mood = mood(LongText.of(MIXED).windows(48, 0), Combine.MEAN);
        assertThat(mood.windows()).hasSize(2);
        double positive = GOOD_PART * 0.9 + (1 - GOOD_PART) * 0.2;
        assertThat(score(mood, "POSITIVE")).isCloseTo(positive, within(1e-9));
        assertThat(score(mood, "NEGATIVE")).isCloseTo(1 - positive, within(1e-9));
    }

    @Test
    void inAVoteEveryWindowCountsForItsBestLabel() {
        Covered<Labels> mood = mood(LongText.of(MIXED).windows(48, 0), Combine.VOTE);
        assertThat(score(mood, "POSITIVE")).isCloseTo(GOOD_PART, within(1e-9));
        assertThat(score(mood, "NEGATIVE")).isCloseTo(1 - GOOD_PART, within(1e-9));
    }

    @Test
    void aLabelWithoutAVoteHasTheScoreZero() {
        assertThat(score(mood(LongText.of(GOOD.repeat(3)), Combine.VOTE), "NEGATIVE"))
                .isZero();
    }

    @Test
    void aTextThatFitsIsAnsweredAsByACall() {
        Labels labels = mood(LongText.of(GOOD), Combine.MEAN).answer();
        assertThat(labels).containsExactly(new Label("POSITIVE", 0.9), new Label("NEGATIVE", 0.1));
    }

    @Test
    void aLabelThatAWindowLeavesOutCountsAsZeroThere() {
        Oracle server = new Oracle(part -> List.of(Map.of(
                "label", part.contains("bad") ? "NEGATIVE" : "POSITIVE", "score", part.contains("bad") ? 0.8 : 0.9)));
        try (HfClient hf = server.client()) {
            Covered<Labels> mood = LongText.of(MIXED).windows(48, 0).labels(hf, TextClassification::of, Combine.MEAN);
            assertThat(score(mood, "NEGATIVE")).isCloseTo((1 - GOOD_PART) * 0.8, within(1e-9));
        }
    }

    @Test
    void whiteSpaceIsNotAskedAbout() {
        Oracle server = new Oracle(LongTextTest::judge);
        try (HfClient hf = server.client()) {
            Covered<Labels> mood = LongText.of(GOOD + " \n".repeat(200) + GOOD)
                    .windows(48, 0)
                    .labels(hf, TextClassification::of, Combine.MEAN);
            assertThat(mood.complete()).isTrue();
            assertThat(mood.charactersCovered()).isEqualTo(2 * GOOD.length() + 400);
        }
        assertThat(asked(server)).noneMatch(String::isBlank).hasSizeLessThan(6);
    }

    @Test
    void aWindowThatFailsIsToldAndTheOthersAreAnswered() {
        Oracle server =
                new Oracle(LongTextTest::judge, new Refusal(400, "cannot parse", part -> part.contains("poison")));
        try (HfClient hf = server.client()) {
            Covered<Labels> mood = THREE.labels(hf, TextClassification::of, Combine.MEAN);
            assertThat(mood.complete()).isFalse();
            assertThat(mood.missing()).containsExactly(new Span(41, 82));
            assertThat(mood.charactersCovered())
                    .isEqualTo(mood.characters() - 41)
                    .isEqualTo(81);
            assertThat(mood.failed()).singleElement().satisfies(window -> {
                assertThat(window.place()).isEqualTo(new Span(41, 82));
                assertThat(window.failure()).isInstanceOf(HfException.InvalidInput.class);
            });
            assertThat(score(mood, "POSITIVE")).isCloseTo(0.9, within(1e-9));
        }
    }

    @Test
    void whatOverlapsWithAnAnsweredWindowIsNotMissing() {
        Oracle server =
                new Oracle(LongTextTest::judge, new Refusal(400, "cannot parse", part -> part.contains("poison")));
        String text = "one two three four five six seven eight nine poison eleven twelve thirteen fourteen fifteen";
        try (HfClient hf = server.client()) {
            Covered<Labels> mood = LongText.of(text).windows(40, 10).labels(hf, TextClassification::of, Combine.MEAN);
            Span failed = mood.failed().get(0).place();
            assertThat(mood.missing()).singleElement().satisfies(missing -> {
                assertThat(missing.start()).isGreaterThanOrEqualTo(failed.start());
                assertThat(missing.end() - missing.start()).isLessThan(failed.end() - failed.start());
                assertThat(text.substring(missing.start(), missing.end())).contains("poison");
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "413, 'whatever'",
        "422, '`inputs` must have less than 512 tokens. Given: 600'",
        "400, 'The size of tensor a (600) must match the size of tensor b (512) at non-singleton dimension 1'",
        "400, 'index out of range in self'",
        "400, 'Input is too long for this model'",
        "400, ''",
    })
    void windowsThatAreTooLongAreHalved(int status, String words) {
        Oracle server = new Oracle(LongTextTest::judge, new Refusal(status, words, part -> part.length() > 200));
        String text = GOOD.repeat(40);
        try (HfClient hf = server.client()) {
            Covered<Labels> mood = LongText.of(text).windows(600, 100).labels(hf, TextClassification::of, Combine.MEAN);
            assertThat(mood.complete()).isTrue();
            assertThat(mood.windows()).hasSizeGreaterThan(8).allSatisfy(window -> {
                assertThat(window.answered()).isTrue();
                assertThat(window.place().end() - window.place().start()).isLessThanOrEqualTo(200);
            });
        }
    }

    @Test
    void halvingEnds() {
        Oracle server = new Oracle(LongTextTest::judge, new Refusal(413, "no", part -> true));
        try (HfClient hf = server.client()) {
            LongText text = LongText.of(GOOD.repeat(40)).windows(1_600, 0);
            assertThatThrownBy(() -> text.labels(hf, TextClassification::of, Combine.MEAN))
                    .isInstanceOf(HfException.InvalidInput.class);
        }
        assertThat(asked(server)).allSatisfy(part -> assertThat(part).hasSizeGreaterThan(60));
        assertThat(server.requests()).hasSizeLessThan(60);
    }

    @Test
    void aRefusalForAnotherReasonIsNotAskedAgain() {
        Oracle server = new Oracle(LongTextTest::judge, new Refusal(400, "unknown parameter", part -> true));
        try (HfClient hf = server.client()) {
            assertThatThrownBy(() -> LongText.of(GOOD).labels(hf, TextClassification::of, Combine.MEAN))
                    .isInstanceOf(HfException.InvalidInput.class)
                    .hasMessageContaining("unknown parameter");
        }
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void withoutAnyAnswerTheFirstFailureIsThrown() {
        Oracle server = new Oracle(LongTextTest::judge, new Refusal(401, "no token", part -> true));
        try (HfClient hf = server.client()) {
            assertThatThrownBy(() -> THREE.labels(hf, TextClassification::of, Combine.MEAN))
                    .isInstanceOf(HfException.AccessDenied.class);
        }
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void whatTheCallersFunctionThrowsIsThrownIfNothingIsAnswered() {
        try (HfClient hf = new Oracle(LongTextTest::judge).client()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            THREE.labels(hf, part -> TextClassification.of(part).topK(0), Combine.MEAN))
                    .withMessageContaining("topK is 0");
        }
    }

    @Test
    @SuppressWarnings("NullAway") // null is what is refused here
    void refusesWhatCannotBeCut() {
        refused("text is blank", () -> LongText.of(" \n"));
        refused("text is null", () -> LongText.of(null));
        refused("size is 39, must be 40 to", () -> LongText.of("a").windows(39, 0));
        refused("overlap is -1", () -> LongText.of("a").windows(40, -1));
        refused("overlap is 11, must be 0 to 10", () -> LongText.of("a").windows(40, 11));
        refused("inference is null", () -> LongText.of("a").labels(null, TextClassification::of, Combine.MEAN));
        try (HfClient hf = new Oracle(LongTextTest::judge).client()) {
            refused("request is null", () -> LongText.of("a").labels(hf, null, Combine.MEAN));
            refused("way is null", () -> LongText.of("a").labels(hf, TextClassification::of, null));
        }
        refused("answer is null", () -> new Covered<>(null, 1, List.of()));
        refused("place is null", () -> new Covered.Window(null, null));
    }

    private static void refused(String message, ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    }

    private static Covered<Labels> mood(LongText text, Combine way) {
        try (HfClient hf = new Oracle(LongTextTest::judge).client()) {
            return text.labels(hf, TextClassification::of, way);
        }
    }

    private static List<Map<String, Object>> judge(String part) {
        double bad = part.contains("bad") ? 0.8 : 0.1;
        return List.of(Map.of("label", "NEGATIVE", "score", bad), Map.of("label", "POSITIVE", "score", 1 - bad));
    }

    private static List<String> asked(Oracle server) {
        return server.requests().stream().flatMap(Collection::stream).toList();
    }

    private static double score(Covered<Labels> labels, String label) {
        return labels.answer().score(label).orElseThrow();
    }
}
