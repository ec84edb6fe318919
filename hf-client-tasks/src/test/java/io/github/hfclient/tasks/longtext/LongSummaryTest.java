package io.github.hfclient.tasks.longtext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.tasks.generation.Summarization;
import io.github.hfclient.tasks.longtext.Oracle.Refusal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A server that names the numbers in a text, up to ten of them. */
class LongSummaryTest {
    private static final Refusal POISON = new Refusal(400, "cannot parse", part -> part.contains("poison"));

    @Test
    void aTextThatFitsIsSummarizedOnce() {
        Oracle server = new Oracle(LongSummaryTest::numbers);
        Covered<LongSummary> summary = summary(server, LongText.of(text(1, 9)));
        assertThat(summary.answer())
                .isEqualTo(new LongSummary("1 2 3 4 5 6 7 8 9", List.of("1 2 3 4 5 6 7 8 9"), null));
        assertThat(summary.complete()).isTrue();
        assertThat(asked(server)).hasSize(1);
    }

    @Test
    void theSummariesOfWindowsAreSummarizedAgain() {
        Oracle server = new Oracle(LongSummaryTest::numbers);
        Covered<LongSummary> summary = summary(server, LongText.of(text(1, 9)).windows(64, 0));
        List<String> parts = summary.answer().parts();
        assertThat(parts).hasSizeGreaterThan(2);
        assertThat(String.join(" ", parts)).isEqualTo("1 2 3 4 5 6 7 8 9");
        assertThat(summary.answer().text()).isEqualTo("1 2 3 4 5 6 7 8 9");
        assertThat(summary.answer().combined()).isTrue();
        assertThat(asked(server)).hasSize(parts.size() + 1).contains(String.join("\n", parts));
    }

    @Test
    void summariesThatDoNotFitIntoOneWindowTakeAnotherRound() {
        Oracle server = new Oracle(LongSummaryTest::first);
        Covered<LongSummary> summary = summary(server, LongText.of(text(1, 200)).windows(64, 0));
        assertThat(summary.answer().combined()).isTrue();
        assertThat(summary.answer().text()).isEqualTo("1");
        assertThat(asked(server)).hasSizeGreaterThan(summary.windows().size() + 1);
    }

    @Test
    void windowsDoNotOverlap() {
        Covered<LongSummary> summary = summary(
                new Oracle(LongSummaryTest::numbers), LongText.of(text(1, 9)).windows(64, 16));
        assertThat(summary.windows()).hasSizeGreaterThan(2);
        for (int i = 1; i < summary.windows().size(); i++) {
            assertThat(summary.windows().get(i).place().start())
                    .isEqualTo(summary.windows().get(i - 1).place().end());
        }
    }

    @Test
    void aWindowThatFailsIsMissing() {
        String text = text(1, 4) + "Here is poison. " + text(6, 9);
        Covered<LongSummary> summary = summary(
                new Oracle(LongSummaryTest::numbers, POISON), LongText.of(text).windows(64, 0));
        assertThat(summary.answer().combined()).isTrue();
        assertThat(summary.answer().text()).contains("1").contains("9");
        assertThat(summary.missing())
                .singleElement()
                .satisfies(missing -> assertThat(text.substring(missing.start(), missing.end()))
                        .contains("poison"));
    }

    @Test
    void partsThatCannotBePutTogetherAreKept() {
        Refusal together = new Refusal(400, "cannot parse", part -> part.contains("\n"));
        Covered<LongSummary> summary = summary(
                new Oracle(LongSummaryTest::numbers, together),
                LongText.of(text(1, 9)).windows(64, 0));
        assertThat(summary.complete()).isTrue();
        assertThat(summary.answer().combined()).isFalse();
        assertThat(summary.answer().failure()).isInstanceOf(HfException.InvalidInput.class);
        assertThat(summary.answer().text())
                .isEqualTo(String.join("\n", summary.answer().parts()));
    }

    @Test
    void summariesThatDoNotGetShorterEndTheRounds() {
        Oracle server = new Oracle(part -> List.of(Map.of("summary_text", part)));
        Covered<LongSummary> summary = summary(server, LongText.of(text(1, 30)).windows(64, 0));
        assertThat(summary.answer().combined()).isFalse();
        assertThat(summary.answer().failure()).hasMessageContaining("do not get shorter");
        assertThat(asked(server)).hasSizeLessThan(5 * summary.windows().size());
    }

    @Test
    void emptySummariesAreNoParts() {
        Oracle server = new Oracle(part -> List.of(Map.of("summary_text", " ")));
        Covered<LongSummary> summary = summary(server, LongText.of(text(1, 9)).windows(64, 0));
        assertThat(summary.answer()).isEqualTo(new LongSummary("", List.of(), null));
    }

    @Test
    void withoutAnyAnswerTheFirstFailureIsThrown() {
        Oracle server = new Oracle(LongSummaryTest::numbers, new Refusal(401, "no token", part -> true));
        assertThatThrownBy(() -> summary(server, LongText.of(text(1, 9)).windows(64, 0)))
                .isInstanceOf(HfException.AccessDenied.class);
    }

    @Test
    @SuppressWarnings("NullAway") // null is what is refused here
    void refusesNulls() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LongSummary(null, List.of(), null));
        assertThatIllegalArgumentException().isThrownBy(() -> new LongSummary("", null, null));
    }

    private static Covered<LongSummary> summary(Oracle server, LongText text) {
        try (HfClient hf = server.client()) {
            return text.summary(hf, Summarization::of);
        }
    }

    private static String text(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> "This is about " + i + ". ")
                .collect(Collectors.joining());
    }

    private static List<Map<String, Object>> numbers(String part) {
        return List.of(Map.of("summary_text", numbersIn(part, 10)));
    }

    private static List<Map<String, Object>> first(String part) {
        return List.of(Map.of("summary_text", numbersIn(part, 1)));
    }

    private static String numbersIn(String part, int most) {
        return Arrays.stream(part.split("[^0-9]+"))
                .filter(number -> !number.isEmpty())
                .limit(most)
                .collect(Collectors.joining(" "));
    }

    private static List<String> asked(Oracle server) {
        return server.requests().stream().flatMap(Collection::stream).toList();
    }
}
