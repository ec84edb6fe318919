package io.github.hfclient.internal.batch.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.internal.batch.fault.Outage.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuspicionTest {
    private static Moment up(long answers, int outages) {
        return new Moment(0, answers, outages, false);
    }

    private static Moment down(long answers, int outages) {
        return new Moment(0, answers, outages, true);
    }

    private static Suspicion since(Moment failed) {
        return Suspicion.NONE.failed(failed, failed);
    }

    @Test
    void ofRowsThatHaveNotFailedIsNone() {
        assertThat(Suspicion.NONE.none()).isTrue();
        assertThat(Suspicion.NONE.part().none()).isTrue();
        assertThat(Suspicion.NONE.proved(up(7, 2), up(8, 2))).isFalse();
        assertThat(since(up(7, 2)).none()).isFalse();
        assertThat(since(up(7, 2)).failures()).isZero();
    }

    @Test
    void othersAreThoseAnsweredSinceTheLastFailureOrTheFirstRequest() {
        assertThat(Suspicion.NONE.othersAnswered(up(7, 2), up(8, 2))).isTrue();
        assertThat(Suspicion.NONE.othersAnswered(up(7, 2), up(7, 2))).isFalse();
        assertThat(since(up(7, 2)).othersAnswered(up(8, 2), up(8, 2))).isTrue();
        assertThat(since(up(7, 2)).othersAnswered(up(7, 2), up(7, 2))).isFalse();
    }

    @ParameterizedTest(name = "again when {0} were answered, after {1} outages: {2}")
    @CsvSource({
        "8, 2, true", // others were answered, and it was never down
        "7, 2, false", // nobody was
        "9, 3, false", // it was down in between
        "7, 3, false",
    })
    void isProvedByAnswersToOthers(long answers, int outages, boolean proved) {
        assertThat(since(up(7, 2)).proved(up(7, outages), up(answers, outages))).isEqualTo(proved);
    }

    @Test
    void comparesWithTheLastFailure() {
        Suspicion twice = since(up(7, 2)).failed(up(7, 2), up(8, 3));
        assertThat(twice.proved(up(8, 3), up(8, 3))).isFalse();
        assertThat(twice.proved(up(8, 3), up(9, 3))).isTrue();
    }

    @Test
    void takesItForNoAccidentAtTheEighthTime() {
        Suspicion suspicion = since(up(0, 0));
        for (int outage = 1; outage <= 7; outage++) {
            assertThat(suspicion.proved(up(outage, outage), up(outage, outage))).isFalse();
            suspicion = suspicion.failed(up(outage, outage), up(outage, outage));
        }
        assertThat(suspicion.proved(up(8, 8), up(8, 8))).isTrue();
        assertThat(suspicion.proved(up(7, 8), up(7, 8))).isFalse();
        assertThat(suspicion.proved(down(8, 8), up(8, 8))).isFalse();
        assertThat(suspicion.part().proved(up(8, 8), up(8, 8))).isFalse();
    }

    @Test
    void countsFailuresAfterOutagesUntilTheRowsAreParted() {
        Suspicion once = since(up(7, 2)).failed(up(7, 2), up(7, 2));
        assertThat(once.failures()).isZero();
        Suspicion more =
                once.failed(up(8, 3), up(8, 3)).failed(down(9, 4), up(9, 5)).failed(up(9, 6), down(9, 6));
        assertThat(more.failures()).isEqualTo(2);
        assertThat(more.part().failures()).isZero();
    }
}
