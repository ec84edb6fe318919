package io.github.hfclient.examples.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class BatchProgressTest {

    private static Progress progress(long done, long failed, long resumed, int inFlight) {
        return new Progress(
                done, failed, OptionalLong.of(100), 12, new Progress.Work(resumed, 0, 3, 4, 5, inFlight, 16));
    }

    @Test
    void saysHowTheRunGoesAboutItsRows() {
        assertThat(BatchProgress.words(progress(60, 2, 10, 8), 100, Duration.ofSeconds(5)))
                .isEqualTo("2 failed, 10 resumed, 12 requests, 3 retries, 4 waits, 5 splits, 8/16 in flight,"
                        + " 10.0 rows/s, 4 s left");
    }

    @Test
    void leavesOutWhatHasNotHappened() {
        Progress.Work quiet = new Progress.Work(0, 0, 0, 0, 0, 1, 1);
        assertThat(BatchProgress.words(new Progress(0, 0, OptionalLong.empty(), 1, quiet), 100, Duration.ZERO))
                .isEqualTo("1 request, 1/1 in flight");
    }

    @Test
    void addsUpWhatTheBatchesOfARunCameTo() {
        BatchProgress batches = new BatchProgress(new LineDisplay(new PrintWriter(new StringWriter())));
        batches.begin("sentiment", 100);
        batches.accept(progress(50, 0, 10, 9));
        batches.accept(progress(100, 0, 20, 2));
        batches.begin("names", 100);
        batches.accept(progress(100, 0, 1, 3));
        assertThat(batches.resumed()).isEqualTo(21);
        assertThat(batches.mostInFlight()).isEqualTo(9);
    }
}
