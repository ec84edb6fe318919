package io.github.hfclient.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.HfException;
import io.github.hfclient.internal.Failing;
import io.github.hfclient.internal.runtime.Deadline;
import io.github.hfclient.testkit.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class LoadingGateTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration AT_ONCE = Duration.ZERO;

    private final ManualTime time = ManualTime.stepped();
    private final LoadingGate gate = new LoadingGate(time);
    private final HfException loading = Failing.exception("loading");
    private final Callers<@Nullable Duration> callers = new Callers<>();

    @AfterEach
    void endCallers() {
        callers.close();
    }

    @Test
    void isOpenAtFirst() throws InterruptedException {
        assertThat(pass("a")).isEqualTo(AT_ONCE);
        assertThat(gate.parks("a")).isNull();
    }

    @Test
    void whoFindsTheModelLoadingProbesAndOthersWait() throws Exception {
        gate.loading("a", loading);
        assertThat(gate.parks("a")).isNull();
        assertThat(gate.parks("b")).isSameAs(loading);
        Future<?> parked = park("b");
        time.awaitSleepers(1);
        assertThat(pass("a")).isEqualTo(AT_ONCE);
        assertThat(parked).isNotDone();
    }

    @Test
    void answerLetsEverybodyGoSpreadOverASecondAtMost() throws Exception {
        time.randomness(0.5);
        gate.loading("prober", loading);
        parkMany(64);
        gate.ready();
        List<Duration> expected = new ArrayList<>(Collections.nCopies(14, Duration.ofMillis(500)));
        for (int i = 1; i <= 50; i++) expected.add(Duration.ofMillis(10L * i));
        assertThat(callers.next(64)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(pass("late")).isEqualTo(AT_ONCE);
    }

    @Test
    void whoWaitedForTheAnswerIsNoProberOfTheNextLoad() throws Exception {
        gate.loading("prober", loading);
        parkMany(1);
        gate.ready();
        callers.next();
        time.advance(Duration.ofSeconds(30));
        gate.loading("a", loading);
        assertThat(gate.parks("a")).isNull();
        assertThat(gate.parks("caller 0")).isSameAs(loading);
    }

    @Test
    void thoseWhoWaitAreSpreadByTheirOwnNumberAndNotByThatOfEarlierOnes() throws Exception {
        time.randomness(0.5);
        for (int waiting : new int[] {3, 1}) {
            gate.loading("prober", loading);
            parkMany(waiting);
            gate.ready();
            assertThat(callers.next(waiting)).contains(Duration.ofMillis(10L * waiting));
            time.advance(Duration.ofSeconds(30));
        }
    }

    @Test
    void answerOfAnyCallerOpens() throws Exception {
        gate.loading("prober", loading);
        parkMany(1);
        gate.ready();
        assertThat(callers.next()).isNotNull();
    }

    @Test
    void proberThatLeavesHandsOverToOneOfThoseWhoWait() throws Exception {
        gate.loading("prober", loading);
        List<Future<?>> parked = parkMany(64);
        gate.leave("prober", false);
        assertThat(callers.next()).isEqualTo(AT_ONCE);
        time.awaitSleepers(63);
        assertThat(parked).filteredOn(Future::isDone).hasSize(1);
    }

    @Test
    void eachProberThatLeavesHandsOver() throws Exception {
        try (Callers<String> named = new Callers<>()) {
            gate.loading("prober", loading);
            for (String name : List.of("b", "c", "d"))
                named.start(() -> AT_ONCE.equals(pass(name)) ? name : "no prober");
            time.awaitSleepers(3);
            String prober = "prober";
            for (int i = 0; i < 3; i++) {
                gate.leave(prober, false);
                prober = named.next();
                assertThat(gate.parks(prober)).isNull();
            }
            gate.leave(prober, false);
        }
        assertThat(pass("late")).isEqualTo(AT_ONCE);
        assertThat(gate.parks("later")).isSameAs(loading);
    }

    @Test
    void whoComesAfterAllHaveLeftProbes() throws Exception {
        gate.loading("a", loading);
        gate.leave("a", false);
        assertThat(gate.parks("b")).isNull();
        assertThat(pass("b")).isEqualTo(AT_ONCE);
        assertThat(gate.parks("c")).isSameAs(loading);
    }

    @Test
    void refusalOfTheProberOpens() throws Exception {
        gate.loading("prober", loading);
        parkMany(5);
        gate.leave("prober", true);
        assertThat(callers.next(5)).doesNotContainNull();
        assertThat(gate.parks("late")).isNull();
    }

    @Test
    void refusalOfAnotherChangesNothing() {
        gate.loading("prober", loading);
        gate.leave("b", true);
        assertThat(gate.parks("c")).isSameAs(loading);
    }

    @Test
    void secondCallThatFindsItLoadingDoesNotProbeToo() throws Exception {
        gate.loading("a", loading);
        gate.loading("b", Failing.exception("loading still"));
        assertThat(pass("a")).isEqualTo(AT_ONCE);
        assertThat(gate.parks("b")).hasMessage("loading still");
    }

    @Test
    void staysOpenForATargetThatAnsweredWithinThirtySeconds() throws Exception {
        time.advance(Duration.ofSeconds(30));
        gate.ready();
        time.advance(Duration.ofSeconds(30).minusNanos(1));
        gate.loading("a", loading);
        assertThat(gate.parks("b")).isNull();
        assertThat(pass("b")).isEqualTo(AT_ONCE);
        time.advance(Duration.ofNanos(1));
        gate.loading("a", loading);
        assertThat(gate.parks("b")).isSameAs(loading);
    }

    @Test
    void deadlineEndsTheWait() throws Exception {
        gate.loading("prober", loading);
        Future<@Nullable Duration> parked =
                callers.submit(() -> gate.pass("b", Deadline.in(time, Duration.ofSeconds(5))));
        time.awaitSleepers(1);
        time.advance(Duration.ofSeconds(5));
        assertThat(callers.result(parked)).isNull();
        assertThat(gate.parks("c")).isSameAs(loading);
    }

    @Test
    void deadlineThatHasPassedNeedsNoWait() throws Exception {
        gate.loading("prober", loading);
        assertThat(gate.pass("b", Deadline.in(time, Duration.ZERO))).isNull();
    }

    @Test
    void interruptEndsTheWaitOfOneAlone() throws Exception {
        gate.loading("prober", loading);
        Thread interrupted = callers.startThread(() -> pass("b"));
        Future<@Nullable Duration> other = park("c");
        time.awaitSleepers(2);
        interrupted.interrupt();
        assertThatThrownBy(callers::next).hasCauseInstanceOf(InterruptedException.class);
        gate.leave("prober", false);
        assertThat(callers.result(other)).isEqualTo(AT_ONCE);
    }

    private @Nullable Duration pass(String caller) throws InterruptedException {
        return gate.pass(caller, Deadline.in(time, PATIENCE));
    }

    private Future<@Nullable Duration> park(String caller) {
        return callers.submit(() -> pass(caller));
    }

    private List<Future<?>> parkMany(int count) {
        List<Future<?>> parked = new ArrayList<>();
        for (int i = 0; i < count; i++) parked.add(park("caller " + i));
        time.awaitSleepers(count);
        return parked;
    }
}
