package io.github.hfclient.examples.pulse;

import static io.github.hfclient.examples.pulse.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.hfclient.examples.run.Mention;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {

    @Test
    void countsOnlyWhatHasASentiment() {
        Findings findings = new Findings(
                List.of(row().positive(), row().positive(), row().neutral(), row().negative(), row().failed("empty")));
        Tally total = findings.total();
        assertThat(total.count()).isEqualTo(4);
        assertThat(total.share(Mood.POSITIVE)).isEqualTo(0.5);
        assertThat(total.net()).isCloseTo(25, within(1e-9));
        assertThat(findings.failures()).hasSize(1);
    }

    @Test
    void tellsNothingOfNoReviews() {
        Findings findings = new Findings(List.of());
        assertThat(findings.total().net()).isZero();
        assertThat(findings.total().meanStars()).isEmpty();
        assertThat(findings.span()).isEmpty();
    }

    @Test
    void meansTheStarsOfWhatWasScored() {
        Findings findings = new Findings(List.of(
                row().stars(5).positive(),
                row().stars(2).negative(),
                row().stars(null).neutral()));
        assertThat(findings.total().meanStars()).hasValue(3.5);
    }

    @Test
    void groupsByAColumnWithTheLargestFirst() {
        Findings findings = new Findings(List.of(
                row().product("Mug").positive(),
                row().product("Lamp").positive(),
                row().product("Lamp").negative(),
                row().product("").negative()));
        assertThat(findings.by(Review::product))
                .extracting(Findings.Group::name)
                .containsExactly("Lamp", "Mug");
        assertThat(findings.by(Review::product).get(0).tally().net()).isZero();
    }

    @Test
    void findsStarsThatContradictTheText() {
        ScoredReview angry = row().stars(5).text("angry").negative();
        ScoredReview wrongColour = row().stars(1).text("great").positive();
        Findings findings = new Findings(List.of(
                angry,
                wrongColour,
                row().stars(5).positive(),
                row().stars(3).negative(),
                row().stars(null).negative()));
        assertThat(findings.disagreements()).containsExactly(angry, wrongColour);
        assertThat(findings.count(5, Mood.NEGATIVE)).isEqualTo(1);
        assertThat(findings.count(5, Mood.POSITIVE)).isEqualTo(1);
        assertThat(findings.count(4, Mood.POSITIVE)).isZero();
    }

    @Test
    void putsTheSurestFirst() {
        ScoredReview quiteSure = row().text("b").sounds(Sentiment.of(0.1, 0.2, 0.7));
        ScoredReview verySure = row().text("a").sounds(Sentiment.of(0.01, 0.01, 0.98));
        Findings findings = new Findings(List.of(quiteSure, row().positive(), verySure));
        assertThat(findings.surest(Mood.NEGATIVE)).containsExactly(verySure, quiteSure);
    }

    @Test
    void countsAReviewOnceForANameHoweverItIsWritten() {
        ScoredReview twice = row().text("Acme and ACME")
                .mention("ORG", "Acme")
                .mention("ORG", "ACME")
                .negative();
        ScoredReview once = row().text("good old Acme").mention("ORG", "Acme").positive();
        List<NamedThing> names = NamedThing.in(List.of(twice, once));
        assertThat(names).hasSize(1);
        assertThat(names.get(0).word()).isEqualTo("Acme");
        assertThat(names.get(0).tally().count()).isEqualTo(2);
        assertThat(names.get(0).tally().net()).isZero();
    }

    @Test
    void keepsTheSameWordOfTwoKindsApart() {
        ScoredReview place = row().text("in Jordan").mention("LOC", "Jordan").neutral();
        ScoredReview person = row().text("by Jordan").mention("PER", "Jordan").neutral();
        assertThat(NamedThing.in(List.of(place, person)))
                .extracting(NamedThing::type)
                .containsExactly("LOC", "PER");
    }

    @Test
    void leavesOutNamesThatTheModelDoubts() {
        ScoredReview doubtful = row().neutral().with(List.of(new Mention("PER", "text", 0.4, 0, 4)));
        assertThat(NamedThing.in(List.of(doubtful))).isEmpty();
    }
}
