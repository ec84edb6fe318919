package io.github.hfclient.examples.pulse;

import static io.github.hfclient.examples.pulse.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.examples.run.Html;
import io.github.hfclient.examples.run.RunFigures;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final ModelNames MODELS =
            new ModelNames("acme/sentiment", "acme/names", "acme/themes", "acme/summaries");

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    private static RunSheet run(boolean offline, int rows) {
        RunFigures figures = new RunFigures(
                10, 2, 1, Duration.ofSeconds(1), Duration.ofMillis(3), Duration.ofMillis(9), Duration.ofSeconds(2));
        return new RunSheet("a service", offline, MODELS, rows, 1, 7, 12, "out", figures);
    }

    private static String report(boolean offline, ScoredReview... reviews) {
        RunSheet run = run(offline, reviews.length);
        return Html.page("pulse/report.html", ReportPage.of(new Findings(List.of(reviews)), List.of(), run));
    }

    @Test
    void needsNoOtherFile() {
        assertThat(report(true, row().positive(), row().negative()))
                .contains("<style>\n:root", "</html>")
                .doesNotContain("http://", "https://", "<script", "<link", "<img", "url(", "@import", "{{");
    }

    @Test
    void escapesWhateverReviewersWrite() {
        String hostile = "<script>alert('x')</script>\"&";
        String html = report(
                false, row().product(hostile).channel(hostile).text(hostile).negative(), row().failed(hostile));
        assertThat(html).contains("&lt;script&gt;alert").doesNotContain("<script");
    }

    @Test
    void highlightsNamesAfterEmoji() {
        String text = "\uD83D\uDE21\uD83C\uDFFD Acme is bad";
        assertThat(report(false, row().text(text).mention("ORG", "Acme").negative()))
                .contains("\uD83D\uDE21\uD83C\uDFFD <mark class=\"org\">Acme</mark> is bad</blockquote>");
    }

    @Test
    void saysWhenNoModelAnswered() {
        assertThat(report(true, row().positive())).contains("not from a model");
        assertThat(report(false, row().positive())).doesNotContain("not from a model");
    }

    @Test
    void listsRowsWithoutAResult() {
        assertThat(report(false, row().positive(), row().failed("the text is empty")))
                .contains("Failed rows", "<td>R-1</td><td>the text is empty</td>");
    }

    @Test
    void showsThemesAndWhatNegativeReviewsSay() {
        ProductSummary lamp = new ProductSummary(new Complaints("Lamp", 4, 3, "text"), "It <leaks>.", "");
        ProductSummary mug = new ProductSummary(new Complaints("Mug", 3, 3, "text"), "", "no answer");
        ScoredReview review = row().negative().about(Optional.of(Theme.EASE_OF_USE));
        String html = Html.page(
                "pulse/report.html", ReportPage.of(new Findings(List.of(review)), List.of(lamp, mug), run(false, 1)));
        assertThat(html)
                .contains("Where it hurts", "<th scope=\"col\">ease of use</th>", "\u2212100<small>1</small>")
                .contains("It &lt;leaks&gt;.", "3 of 4 negative reviews", "No summary: no answer");
    }

    @Test
    void showsTheRun() {
        assertThat(report(false, row().positive()))
                .contains(
                        "10, of which 2 retries; 12 at a time at most",
                        "1, 1.0 s together",
                        "half within 3 ms, 95 % within 9 ms")
                .contains("1, of which 1 failed; 7 scored by an earlier run");
    }

    @Test
    void leavesOutWhatTheFileDoesNotHave() {
        String bare = report(
                false, row().product("").channel("").date(null).stars(null).positive());
        assertThat(bare)
                .contains("Customer reviews", "1 review")
                .doesNotContain(
                        "Sentiment by",
                        "By product",
                        "Stars against text",
                        "Names in the reviews",
                        "Mean stars",
                        "Where it hurts",
                        "negative reviews say");
    }

    @Test
    void drawsTheSameInEveryLanguageOfTheMachine() {
        String english = report(
                false,
                row().date("2026-01-01").positive(),
                row().date("2026-05-01").negative());
        Locale.setDefault(Locale.GERMANY);
        String german = report(
                false,
                row().date("2026-01-01").positive(),
                row().date("2026-05-01").negative());
        assertThat(german).isEqualTo(english).contains("Jan 2026", "height=\"206.0\"");
    }
}
