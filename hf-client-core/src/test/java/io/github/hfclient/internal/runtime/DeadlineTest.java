package io.github.hfclient.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.testkit.ManualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private final ManualTime time = ManualTime.stepped();

    @Test
    void passesAtItsMoment() {
        Deadline deadline = Deadline.in(time, Duration.ofSeconds(2));
        time.advance(Duration.ofNanos(1_999_999_999));
        assertThat(deadline.passed()).isFalse();
        assertThat(deadline.left()).isEqualTo(Duration.ofNanos(1));
        time.advance(Duration.ofNanos(1));
        assertThat(deadline.passed()).isTrue();
        time.advance(Duration.ofSeconds(1));
        assertThat(deadline.left()).isEqualTo(Duration.ofSeconds(-1));
    }

    @Test
    void ofForeverDoesNotOverflow() {
        time.advance(Duration.ofDays(36_500));
        Deadline deadline = Deadline.in(time, Duration.ofSeconds(Long.MAX_VALUE));
        assertThat(deadline.passed()).isFalse();
        assertThat(deadline.left()).isEqualTo(Duration.ofDays(36_500));
    }

    @Test
    void theEarlierOfTwoCounts() {
        Deadline soon = Deadline.in(time, Duration.ofSeconds(1));
        Deadline late = Deadline.in(time, Duration.ofSeconds(2));
        assertThat(soon.orEarlier(late)).isSameAs(soon);
        assertThat(late.orEarlier(soon)).isSameAs(soon);
    }

    @Test
    void comparesAcrossTheWrapOfTheClock() {
        Deadline before = new Deadline(time, Long.MAX_VALUE);
        Deadline after = new Deadline(time, Long.MIN_VALUE + 5);
        assertThat(after.orEarlier(before)).isSameAs(before);
    }

    @Test
    void isPutOff() {
        Deadline deadline = Deadline.in(time, Duration.ofSeconds(1));
        assertThat(deadline.later(Duration.ofSeconds(2)).left()).isEqualTo(Duration.ofSeconds(3));
    }
}
