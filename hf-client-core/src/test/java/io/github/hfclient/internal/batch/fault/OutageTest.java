package io.github.hfclient.internal.batch.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.testkit.ManualTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A worker by itself; several together are played by the tests of batches and by the simulation. */
class OutageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ManualTime time = ManualTime.jumping().randomness(1);
    private final Outage outage = new Outage(time, PATIENCE);
    private final Object worker = new Object();

    private boolean sitsOut(int failures, long asked) throws InterruptedException {
        return outage.sitOut(worker, time.nanoTime(), failures, Duration.ofSeconds(asked));
    }

    private List<Long> seconds() {
        return time.sleeps().stream().map(Duration::toSeconds).toList();
    }

    @Test
    void waitsLongerAndLongerUntilPatienceIsOver() throws InterruptedException {
        while (sitsOut(0, 0)) assertThat(outage.now().down()).isTrue();
        assertThat(seconds()).containsExactly(1L, 2L, 4L, 8L, 15L, 15L, 15L);
    }

    @Test
    void beginsAnewWhenSomebodyWasAnswered() throws InterruptedException {
        for (int i = 0; i < 3; i++) assertThat(sitsOut(0, 0)).isTrue();
        outage.answered();
        assertThat(outage.now().down()).isFalse();
        assertThat(sitsOut(0, 0)).isTrue();
        assertThat(seconds()).containsExactly(1L, 2L, 4L, 1L);
    }

    @Test
    void countsThePatienceFromTheRequestThatFailedFirst() throws InterruptedException {
        long before = time.nanoTime();
        time.advance(PATIENCE);
        assertThat(outage.sitOut(worker, before, 0, Duration.ZERO)).isFalse();
    }

    @Test
    void waitsAsLongAsTheServerAsks() throws InterruptedException {
        assertThat(sitsOut(0, 40)).isTrue();
        assertThat(sitsOut(0, 0)).isTrue();
        assertThat(seconds()).containsExactly(40L, 2L);
    }

    @Test
    void givesUpAtOnceIfTheServerAsksForMoreThanItsPatience() throws InterruptedException {
        assertThat(sitsOut(0, 61)).isFalse();
        assertThat(sitsOut(0, Long.MAX_VALUE / 2)).isFalse();
        assertThat(seconds()).isEmpty();
    }

    /** What strikes one worker may be its rows. */
    @Test
    void isNotGeneralIfItStruckOneWorkerAlone() throws InterruptedException {
        sitsOut(0, 0);
        sitsOut(0, 0);
        outage.answered();
        assertThat(outage.now()).isEqualTo(new Outage.Moment(time.nanoTime(), 1, 0, false));
    }

    @Test
    void isGeneralIfItStruckTwo() throws InterruptedException {
        sitsOut(0, 0);
        outage.leave(worker);
        outage.sitOut(new Object(), time.nanoTime(), 0, Duration.ZERO);
        outage.answered();
        assertThat(outage.now().outages()).isEqualTo(1);
        outage.answered();
        assertThat(outage.now().outages()).isEqualTo(1);
    }

    @Test
    void isOverWhenRowsAreRefusedTooThoughNoneWasAnswered() throws InterruptedException {
        sitsOut(0, 0);
        outage.refused();
        assertThat(outage.now()).isEqualTo(new Outage.Moment(time.nanoTime(), 0, 0, false));
    }
}
