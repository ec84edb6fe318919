package io.github.hfclient.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** That the machine's own time is wired to what the other tests have a manual one for. */
@Timeout(30)
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
