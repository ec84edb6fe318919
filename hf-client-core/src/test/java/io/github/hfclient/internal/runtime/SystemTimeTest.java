package io.github.hfclient.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.internal.limit.Callers;
import io.github.hfclient.testkit.LeakCheck;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** That the machine's own time is wired to what the other tests have a manual one for. */
@Timeout(180)
class SystemTimeTest {
    private final Time time = new SystemTime();

    @Test
    void doesNotGoBack() throws InterruptedException {
        long before = time.nanoTime();
        time.sleep(Duration.ofNanos(1));
        assertThat(time.nanoTime() - before).isPositive();
    }

    @Test
    void randomNumbersDifferAndLieBelowOne() {
        assertThat(DoubleStream.generate(time::random).limit(1_000).boxed())
                .allMatch(value -> value >= 0 && value < 1)
                .doesNotHaveDuplicates();
    }

    @Test
    void sleepAndAwaitEndAtAnInterrupt() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> time.sleep(Duration.ofDays(1))).isInstanceOf(InterruptedException.class);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> await(time.monitor(), Long.MAX_VALUE)).isInstanceOf(InterruptedException.class);
    }

    @Test
    void awaitEndsWhenItsTimeIsOver() throws InterruptedException {
        assertThat(await(time.monitor(), 1)).isFalse();
    }

    @Test
    void awaitEndsAtASignal() throws Exception {
        Time.Monitor monitor = time.monitor();
        boolean[] signalled = {false};
        monitor.lock();
        try (Callers<Boolean> callers = new Callers<>()) {
            callers.start(() -> signal(monitor, signalled));
            while (!signalled[0]) assertThat(monitor.await(Long.MAX_VALUE)).isTrue();
        } finally {
            monitor.unlock();
        }
    }

    @Test
    void doesWhatIsScheduledOnAThreadThatEndsByItself() throws Exception {
        CompletableFuture<Thread> done = new CompletableFuture<>();
        Time.Scheduled unused = time.schedule(Duration.ofMillis(1), () -> done.complete(Thread.currentThread()));
        Thread thread = done.get();
        thread.join();
        assertThat(thread).isNotSameAs(Thread.currentThread());
        LeakCheck.assertNoThreads("hf-client-timer");
    }

    @Test
    void somethingScheduledThatBlocksHoldsUpNothingElse() throws Exception {
        CountDownLatch second = new CountDownLatch(1);
        CompletableFuture<Boolean> met = new CompletableFuture<>();
        Time.Scheduled first = time.schedule(Duration.ZERO, () -> met.complete(meets(second)));
        Time.Scheduled other = time.schedule(Duration.ofMillis(1), second::countDown);
        assertThat(met.get()).isTrue();
        first.callOff();
        other.callOff();
    }

    private static boolean meets(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Test
    void doesNothingThatIsCalledOff() {
        AtomicBoolean done = new AtomicBoolean();
        time.schedule(Duration.ofMillis(200), () -> done.set(true)).callOff();
        LeakCheck.assertNoThreads("hf-client-timer"); // it would wait for what is due
        assertThat(done).isFalse();
    }

    private static boolean signal(Time.Monitor monitor, boolean[] signalled) {
        monitor.lock();
        try {
            signalled[0] = true;
            monitor.signalAll();
            return true;
        } finally {
            monitor.unlock();
        }
    }

    private static boolean await(Time.Monitor monitor, long nanos) throws InterruptedException {
        monitor.lock();
        try {
            return monitor.await(nanos);
        } finally {
            monitor.unlock();
        }
    }
}
