package io.github.hfclient.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtractReviewsTest {

    private static Talk run(String... arguments) {
        return Talk.of(ExtractReviews.command(Talk::calm), arguments);
    }

    @Test
    void printsATableThenALineOfJsonForEachReview() {
        Talk talk = run();
        assertThat(talk.code()).isZero();
        List<String> lines = talk.out().lines().toList();
        assertThat(lines).hasSize(17);
        assertThat(lines.subList(0, 8)).allMatch(line -> line.matches("R-\\d{4}  \\S.*"));
        assertThat(lines.subList(8, 16))
                .extracting(Json::parse)
                .extracting(json -> json.get("product").string())
                .containsExactlyElementsOf(BadReviews.first(8).stream()
                        .map(BadReviews.BadReview::product)
                        .toList());
        assertThat(lines.get(1)).matches("R-0007  Fennick Mug +MEDIUM +- +LEAKS\\.");
        assertThat(lines.get(6)).matches("R-0036  Skerry Lamp +MEDIUM +refund +I returned it\\.");
        assertThat(lines.get(16))
                .isEqualTo("8 reviews, 0 failed; answered by the embedded rule-based server, not a model");
    }

    @Test
    void accountsForAReviewThatFails() {
        long poisoned = BadReviews.first(Integer.MAX_VALUE).stream()
                .filter(review -> review.text().contains("\u2620"))
                .count();
        Talk talk = run("--rows", "1000");
        assertThat(talk.code()).isZero();
        assertThat(talk.out().lines().filter(line -> line.contains("  failed: ")))
                .hasSize((int) poisoned);
        assertThat(talk.out()).contains(" reviews, " + poisoned + " failed; ");
    }

    @Test
    void endsWithTheReasonWhenNothingIsAnswered() {
        Talk talk = run("--model", "acme/unknown");
        assertThat(talk.code()).isEqualTo(2);
        assertThat(talk.out()).isEmpty();
        assertThat(talk.err()).contains("Model acme/unknown does not exist");
    }
}
