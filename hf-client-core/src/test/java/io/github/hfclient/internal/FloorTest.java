package io.github.hfclient.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfException;
import io.github.hfclient.testkit.ManualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FloorTest {
    private final ManualTime time = ManualTime.stepped();
    private final Floor floor = new Floor(time);
    private final HfException first = Failing.exception("first");
    private final HfException second = Failing.exception("second");

    @Test
    void isDownAtFirst() {
        assertThat(floor.left()).isZero();
        assertThat(floor.why()).isNull();
    }

    @Test
    void sinksAsTimePasses() {
        floor.raise(Duration.ofSeconds(3), first);
        time.advance(Duration.ofSeconds(2));
        assertThat(left()).isEqualTo(Duration.ofSeconds(1));
        time.advance(Duration.ofSeconds(1));
        assertThat(left()).isZero();
    }

    @Test
    void isRaisedToALaterMoment() {
        floor.raise(Duration.ofSeconds(3), first);
        floor.raise(Duration.ofSeconds(5), second);
        assertThat(left()).isEqualTo(Duration.ofSeconds(5));
        assertThat(floor.why()).isSameAs(second);
    }

    @Test
    void isNeverLoweredToAnEarlierMoment() {
        floor.raise(Duration.ofSeconds(3), first);
        time.advance(Duration.ofSeconds(1));
        floor.raise(Duration.ofSeconds(1), second);
        assertThat(left()).isEqualTo(Duration.ofSeconds(2));
        assertThat(floor.why()).isSameAs(first);
    }

    @Test
    void isRaisedAgainOnceItIsDown() {
        floor.raise(Duration.ofSeconds(1), first);
        time.advance(Duration.ofSeconds(5));
        floor.raise(Duration.ofSeconds(2), second);
        assertThat(left()).isEqualTo(Duration.ofSeconds(2));
    }

    private Duration left() {
        return Duration.ofNanos(floor.left());
    }
}
