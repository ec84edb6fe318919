package io.github.hfclient.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.internal.runtime.Time.Monitor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class ManualTimeTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Nested
    class Jumping {

        private final ManualTime time = ManualTime.jumping();

        @Test
        void sleepMovesTheClockAndReturns() throws InterruptedException {
            Instant before = time.now();
            time.sleep(SECOND);
            time.sleep(Duration.ofMillis(250));
            assertThat(time.nanoTime()).isEqualTo(1_250_000_000L);
            assertThat(Duration.between(before, time.now())).isEqualTo(Duration.ofMillis(1250));
            assertThat(time.sleeps()).containsExactly(SECOND, Duration.ofMillis(250));
        }

        @Test
        void sleepOfCenturiesDoesNotOverflow() throws InterruptedException {
            time.sleep(Duration.ofDays(200_000));
            time.sleep(Duration.ofSeconds(Long.MAX_VALUE));
            assertThat(time.nanoTime()).isEqualTo(Long.MAX_VALUE);
        }

        @Test
        void negativeSleepDoesNotTurnTheClockBack() throws InterruptedException {
            time.sleep(SECOND.negated());
            assertThat(time.nanoTime()).isZero();
        }

        @Test
        void pendingInterruptEndsASleepWhichStillCounts() {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> time.sleep(SECOND)).isInstanceOf(InterruptedException.class);
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            assertThat(time.sleeps()).containsExactly(SECOND);
            assertThat(time.nanoTime()).isZero();
        }

        @Test
        void awaitDoesNotJumpButFollowsTheSleepsOfOthers() throws Exception {
            FutureTask<Boolean> waiter = start(() -> awaitOn(time.monitor(), SECOND.toNanos()));
            time.awaitSleepers(1);
            assertThat(time.nanoTime()).isZero();
            time.sleep(SECOND);
            assertThat(result(waiter)).isFalse();
        }
    }

    @Nested
    class Stepped {

        private final ManualTime time = ManualTime.stepped();

        @Test
        void sleepLastsUntilTheClockHasMovedFarEnough() throws Exception {
            FutureTask<Long> sleeper = start(() -> sleepAndLook(SECOND));
            time.awaitSleepers(1);
            time.advance(Duration.ofMillis(999));
            time.awaitSleepers(1);
            assertThat(sleeper).isNotDone();
            time.advance(Duration.ofMillis(1));
            assertThat(result(sleeper)).isEqualTo(SECOND.toNanos());
        }

        @Test
        void sleepOfNothingReturnsAtOnce() throws InterruptedException {
            time.sleep(Duration.ZERO);
            assertThat(time.sleeps()).containsExactly(Duration.ZERO);
        }

        @Test
        void wakesInTheOrderOfDueTimes() throws Exception {
            Monitor shared = time.monitor();
            List<Integer> left = new ArrayList<>();
            for (int seconds : List.of(3, 1, 2, 9)) {
                start(new FutureTask<>(() -> recordAfterAwait(shared, seconds, left)));
            }
            time.awaitSleepers(4);
            time.advance(SECOND.multipliedBy(3));
            assertThat(locked(shared, left)).containsExactly(1, 2, 3);
            time.awaitSleepers(1);
        }

        @Test
        void whoSleepsAgainWaitsForTheNextStep() throws Exception {
            FutureTask<Long> twice = start(() -> {
                time.sleep(SECOND);
                return sleepAndLook(SECOND);
            });
            time.awaitSleepers(1);
            time.advance(SECOND.multipliedBy(5));
            time.awaitSleepers(1);
            assertThat(twice).isNotDone();
            time.advance(SECOND);
            assertThat(result(twice)).isEqualTo(SECOND.multipliedBy(6).toNanos());
        }

        @Test
        void interruptEndsASleep() throws Exception {
            FutureTask<Long> sleep = new FutureTask<>(() -> sleepAndLook(SECOND));
            Thread thread = start(sleep);
            time.awaitSleepers(1);
            thread.interrupt();
            assertThatThrownBy(() -> result(sleep)).hasCauseInstanceOf(InterruptedException.class);
            time.advance(SECOND);
        }

        @Test
        void refusesToGoBack() {
            assertThatIllegalArgumentException().isThrownBy(() -> time.advance(SECOND.negated()));
        }

        private long sleepAndLook(Duration length) throws InterruptedException {
            time.sleep(length);
            return time.nanoTime();
        }
    }

    @Nested
    class Monitors {

        private final ManualTime time = ManualTime.stepped();
        private final Monitor monitor = time.monitor();

        @Test
        void signalEndsATimedAwait() throws Exception {
            FutureTask<Boolean> waiter = start(() -> awaitOn(monitor, SECOND.toNanos()));
            time.awaitSleepers(1);
            signal();
            assertThat(result(waiter)).isTrue();
        }

        @Test
        void whoWasSignalledNoLongerSleeps() {
            ManualTime impatient = new ManualTime(false, Duration.ZERO);
            ManualMonitor held = new ManualMonitor(impatient);
            held.lock();
            impatient.enter(held, SECOND.toNanos());
            impatient.awaitSleepers(1);
            held.signalAll();
            assertThatThrownBy(() -> impatient.awaitSleepers(1)).isInstanceOf(AssertionError.class);
            held.unlock();
        }

        @Test
        void awaitWithoutLimitEndsBySignalAlone() throws Exception {
            FutureTask<Boolean> unlimited = start(() -> awaitOn(monitor, Long.MAX_VALUE));
            FutureTask<Boolean> limited = start(() -> awaitOn(monitor, SECOND.toNanos()));
            time.awaitSleepers(1);
            time.advance(Duration.ofDays(1));
            assertThat(result(limited)).isFalse();
            assertThat(unlimited).isNotDone();
            signalUntilDone(unlimited);
            assertThat(result(unlimited)).isTrue();
        }

        @Test
        void awaitOfNothingReturnsFalseAtOnce() throws InterruptedException {
            assertThat(awaitOn(monitor, 0)).isFalse();
            assertThat(awaitOn(monitor, -1)).isFalse();
        }

        @Test
        void pendingInterruptEndsAnAwait() {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> awaitOn(monitor, 1)).isInstanceOf(InterruptedException.class);
        }

        @Test
        void refusesToWaitOrSignalWithoutTheLock() {
            assertThatThrownBy(() -> monitor.await(1)).isInstanceOf(IllegalMonitorStateException.class);
            assertThatThrownBy(monitor::signalAll).isInstanceOf(IllegalMonitorStateException.class);
        }

        private void signal() {
            monitor.lock();
            monitor.signalAll();
            monitor.unlock();
        }

        /** The waiter cannot be seen to have begun its wait, so one signal may come too early. */
        private void signalUntilDone(FutureTask<?> waiter) {
            while (!waiter.isDone()) {
                signal();
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void complaintNamesWhoSleeps() {
        ManualTime impatient = new ManualTime(false, Duration.ofMillis(50));
        FutureTask<Boolean> task = new FutureTask<>(() -> awaitOn(impatient.monitor(), SECOND.toNanos()));
        start(task).setName("poor-sleeper");
        assertThatThrownBy(() -> impatient.awaitSleepers(2))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("2 sleepers")
                .hasMessageContaining("poor-sleeper until PT1S");
    }

    @Test
    void randomnessIsRepeatableOrFixed() {
        ManualTime one = ManualTime.jumping();
        ManualTime other = ManualTime.jumping().seed(1);
        double first = one.random();
        assertThat(other.random()).isEqualTo(first).isBetween(0.0, 1.0);
        assertThat(one.random()).isNotEqualTo(first);
        assertThat(one.randomness(0.25).random()).isEqualTo(0.25);
    }

    private static boolean awaitOn(Monitor monitor, long nanos) throws InterruptedException {
        monitor.lock();
        try {
            return monitor.await(nanos);
        } finally {
            monitor.unlock();
        }
    }

    /** Records under the lock, so that the order of the records is the order of leaving. */
    private static boolean recordAfterAwait(Monitor monitor, int seconds, List<Integer> left)
            throws InterruptedException {
        monitor.lock();
        try {
            boolean signalled = monitor.await(Duration.ofSeconds(seconds).toNanos());
            left.add(seconds);
            return signalled;
        } finally {
            monitor.unlock();
        }
    }

    private static List<Integer> locked(Monitor monitor, List<Integer> list) {
        monitor.lock();
        try {
            return List.copyOf(list);
        } finally {
            monitor.unlock();
        }
    }

    private static <T> FutureTask<T> start(Callable<T> callable) {
        FutureTask<T> task = new FutureTask<>(callable);
        start(task);
        return task;
    }

    private static Thread start(FutureTask<?> task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static <T> T result(FutureTask<T> task) throws ExecutionException, InterruptedException {
        try {
            return task.get(60, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("still waiting", e);
        }
    }
}
