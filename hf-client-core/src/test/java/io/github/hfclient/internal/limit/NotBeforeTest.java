package io.github.hfclient.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfException;
import io.github.hfclient.internal.Failing;
import io.github.hfclient.testkit.ManualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class NotBeforeTest {
    private final ManualTime time = ManualTime.stepped();
    private final NotBefore floor = new NotBefore(time);
    private final HfException first = Failing.exception("first");
    private final HfException second = Failing.exception("second");

    @Test
    void isDownAtFirst() {
        assertThat(floor.left("a")).isZero();
        assertThat(floor.why()).isNull();
    }

    @Test
    void sinksAsTimePasses() {
        floor.raise("a", Duration.ofSeconds(3), first);
        time.advance(Duration.ofSeconds(2));
        assertThat(left()).isEqualTo(Duration.ofSeconds(1));
        time.advance(Duration.ofSeconds(1));
        assertThat(left()).isZero();
    }

    @Test
    void isRaisedToALaterMoment() {
        floor.raise("a", Duration.ofSeconds(3), first);
        floor.raise("a", Duration.ofSeconds(5), second);
        assertThat(left()).isEqualTo(Duration.ofSeconds(5));
        assertThat(floor.why()).isSameAs(second);
    }

    @Test
    void isNeverLoweredToAnEarlierMoment() {
        floor.raise("a", Duration.ofSeconds(3), first);
        time.advance(Duration.ofSeconds(1));
        floor.raise("a", Duration.ofSeconds(1), second);
        assertThat(left()).isEqualTo(Duration.ofSeconds(2));
        assertThat(floor.why()).isSameAs(first);
    }

    @Test
    void isRaisedAgainOnceItIsDown() {
        floor.raise("a", Duration.ofSeconds(1), first);
        time.advance(Duration.ofSeconds(5));
        floor.raise("a", Duration.ofSeconds(2), second);
        assertThat(left()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void isAQuarterOfASecondHighAtLeast() {
        floor.raise("a", Duration.ofMillis(1), first);
        assertThat(left()).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void letsOneCallerLookAfterFiveMinutesWhoeverComesFirst() {
        floor.raise("a", Duration.ofDays(36_500), first);
        assertThat(left()).isEqualTo(Duration.ofMinutes(5));
        assertThat(floor.pauseLeft()).isEqualTo(Duration.ofDays(36_500));
        time.advance(Duration.ofMinutes(5));
        assertThat(floor.left("b")).isZero();
        assertThat(floor.left("c")).isPositive();
        assertThat(floor.left("b")).isZero();
        assertThat(floor.pauseLeft()).isEqualTo(Duration.ofDays(36_500).minusMinutes(5));
    }

    @Test
    void isGoneOnceTheOneWhoLooksWasAnswered() {
        looks("b");
        floor.answered("c");
        assertThat(floor.left("c")).isPositive();
        floor.answered("b");
        assertThat(floor.left("c")).isZero();
        assertThat(floor.why()).isNull();
    }

    @Test
    void isAsHighAsTheOneWhoLooksIsTold() {
        looks("b");
        floor.raise("b", Duration.ofSeconds(10), second);
        assertThat(left()).isEqualTo(Duration.ofSeconds(10));
        assertThat(floor.pauseLeft()).isEqualTo(Duration.ofSeconds(10));
        time.advance(Duration.ofSeconds(10));
        assertThat(floor.left("c")).isZero();
        assertThat(floor.left("d")).isZero();
    }

    @Test
    void isRaisedByTheOneWhoLooksForFiveMinutesMore() {
        looks("b");
        floor.raise("b", Duration.ofDays(1), second);
        assertThat(floor.left("b")).isEqualTo(Duration.ofMinutes(5).toNanos());
        assertThat(floor.left("c")).isEqualTo(Duration.ofMinutes(5).toNanos());
    }

    @Test
    void letsAnotherOneLookIfTheFirstIsGone() {
        looks("b");
        floor.leave("c");
        assertThat(floor.left("c")).isPositive();
        floor.leave("b");
        assertThat(floor.left("c")).isZero();
    }

    @Test
    void isGoneWhenAllThatTheServerAskedForHasPassed() {
        floor.raise("a", Duration.ofMinutes(6), first);
        time.advance(Duration.ofMinutes(6));
        assertThat(floor.left("b")).isNotPositive();
        assertThat(floor.left("c")).isNotPositive();
    }

    private void looks(String caller) {
        floor.raise("a", Duration.ofDays(1), first);
        time.advance(Duration.ofMinutes(5));
        assertThat(floor.left(caller)).isZero();
    }

    private Duration left() {
        return Duration.ofNanos(floor.left("a"));
    }
}
