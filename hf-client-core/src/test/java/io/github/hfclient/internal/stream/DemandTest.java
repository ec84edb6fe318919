package io.github.hfclient.internal.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.internal.runtime.Deadline;
import io.github.hfclient.testkit.ManualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DemandTest {
    private final ManualTime time = ManualTime.stepped();
    private final Demand demand = new Demand(time.monitor());

    private boolean wanted() throws InterruptedException {
        return demand.awaitedBefore(Deadline.in(time, Duration.ZERO));
    }

    @Test
    void isWhatWasAddedAndNotTaken() throws InterruptedException {
        assertThat(wanted()).isFalse();
        demand.add(1);
        demand.add(1);
        demand.take();
        assertThat(wanted()).isTrue();
        demand.take();
        assertThat(wanted()).isFalse();
    }

    @Test
    void ofAllThereAreNeverEnds() throws InterruptedException {
        demand.add(Long.MAX_VALUE);
        for (int i = 0; i < 1_100_001; i++) demand.take();
        assertThat(wanted()).isTrue();
    }

    @Test
    void doesNotOverflow() throws InterruptedException {
        demand.add(Long.MAX_VALUE - 1);
        demand.add(5);
        demand.add(Long.MAX_VALUE);
        assertThat(wanted()).isTrue();
    }

    @Test
    void whoWaitsIsLetGoAtTheEnd() throws InterruptedException {
        demand.end();
        assertThat(wanted()).isTrue();
    }
}
