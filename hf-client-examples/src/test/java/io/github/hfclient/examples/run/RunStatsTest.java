package io.github.hfclient.examples.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.event.ClientEvent.AttemptEnded;
import io.github.hfclient.event.ClientEvent.Waiting;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RunStatsTest {

    private final RunStats stats = new RunStats();

    private void attempt(int status, int number, long millis) {
        stats.on(new AttemptEnded("task", "model", status, "word", number, 1, Duration.ofMillis(millis), null));
    }

    @Test
    void countsRequestsRetriesAndWaits() {
        attempt(503, 1, 5);
        stats.on(new Waiting("task", "model", Waiting.Reason.LOADING, Duration.ofSeconds(1)));
        attempt(429, 2, 5);
        stats.on(new Waiting("task", "model", Waiting.Reason.RATE_LIMIT, Duration.ofSeconds(2)));
        attempt(200, 3, 5);
        RunFigures figures = stats.figures(Duration.ofSeconds(10));
        assertThat(figures.requests()).isEqualTo(3);
        assertThat(figures.retries()).isEqualTo(2);
        assertThat(figures.waits()).isEqualTo(2);
        assertThat(figures.waited()).isEqualTo(Duration.ofSeconds(3));
        assertThat(figures.rowsPerSecond(25)).isEqualTo(2.5);
    }

    @Test
    void takesLatencyFromAnswersAlone() {
        for (int millis = 1; millis <= 20; millis++) {
            attempt(200, 1, millis);
        }
        attempt(503, 1, 9_999);
        RunFigures figures = stats.figures(Duration.ofSeconds(1));
        assertThat(figures.p50()).isEqualTo(Duration.ofMillis(10));
        assertThat(figures.p95()).isEqualTo(Duration.ofMillis(19));
    }

    @Test
    void reportsZeroWhenNothingHappened() {
        RunFigures figures = stats.figures(Duration.ZERO);
        assertThat(figures.p95()).isZero();
        assertThat(figures.rowsPerSecond(1)).isZero();
    }
}
