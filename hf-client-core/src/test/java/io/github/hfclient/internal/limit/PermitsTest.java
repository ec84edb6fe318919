package io.github.hfclient.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.internal.runtime.Deadline;
import io.github.hfclient.testkit.ManualTime;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class PermitsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ManualTime time = ManualTime.stepped();
    private final Callers<Boolean> callers = new Callers<>();

    @AfterEach
    void endCallers() {
        callers.close();
    }

    @Test
    void areAsManyAsWereMade() throws InterruptedException {
        Permits permits = new Permits(time, 3);
        for (int i = 0; i < 3; i++) assertThat(takeNow(permits)).isTrue();
        assertThat(takeNow(permits)).isFalse();
        permits.give();
        assertThat(takeNow(permits)).isTrue();
        assertThat(takeNow(permits)).isFalse();
    }

    @Test
    void areTakenWithoutAWaitIfOneIsFree() {
        Permits permits = new Permits(time, 1);
        assertThat(permits.takeFree()).isTrue();
        assertThat(permits.takeFree()).isFalse();
        permits.give();
        assertThat(permits.takeFree()).isTrue();
    }

    @Test
    void areNotTakenFromThoseWhoWait() throws Exception {
        Permits permits = allTaken();
        Future<Boolean> waiting = wait(permits, PATIENCE);
        time.awaitSleepers(1);
        permits.give();
        assertThat(permits.takeFree()).isFalse();
        assertThat(callers.result(waiting)).isTrue();
    }

    @Test
    void oneThatIsGivenBackWakesWhoWaits() throws Exception {
        Permits permits = allTaken();
        Future<Boolean> waiting = wait(permits, PATIENCE);
        time.awaitSleepers(1);
        assertThat(waiting).isNotDone();
        permits.give();
        assertThat(callers.result(waiting)).isTrue();
    }

    @Test
    void deadlineEndsTheWait() throws Exception {
        Permits permits = allTaken();
        Future<Boolean> waiting = wait(permits, Duration.ofSeconds(5));
        time.awaitSleepers(1);
        time.advance(Duration.ofSeconds(5));
        assertThat(callers.result(waiting)).isFalse();
        permits.give();
        assertThat(takeNow(permits)).isTrue();
    }

    @Test
    void areGivenInTheOrderInWhichTheyWereAskedFor() throws Exception {
        Permits permits = allTaken();
        AtomicInteger served = new AtomicInteger();
        for (int i = 0; i < 20; i++) {
            int number = i;
            callers.start(() -> permits.take(Deadline.in(time, PATIENCE)) && served.getAndIncrement() == number);
            time.awaitSleepers(i + 1);
        }
        for (int i = 0; i < 20; i++) {
            permits.give();
            assertThat(callers.next()).as("turn of caller %d", i).isTrue();
        }
    }

    @Test
    void nobodyPassesThoseWhoWait() throws Exception {
        Permits permits = allTaken();
        for (int i = 0; i < 200; i++) {
            Future<Boolean> waiting = wait(permits, PATIENCE);
            time.awaitSleepers(1);
            permits.give();
            assertThat(takeNow(permits)).isFalse();
            assertThat(callers.result(waiting)).isTrue();
        }
    }

    @Test
    void interruptedWaitTakesNone() throws Exception {
        Permits permits = allTaken();
        Thread interrupted = callers.startThread(() -> permits.take(Deadline.in(time, PATIENCE)));
        time.awaitSleepers(1);
        interrupted.interrupt();
        assertThatThrownBy(callers::next).hasCauseInstanceOf(InterruptedException.class);
        Future<Boolean> next = wait(permits, PATIENCE);
        time.awaitSleepers(1);
        permits.give();
        assertThat(callers.result(next)).isTrue();
    }

    @Test
    void noneIsLostWhenWaitsEndWhileTheyAreGiven() throws Exception {
        for (int round = 0; round < 500; round++) {
            Permits permits = allTaken();
            Thread interrupted = callers.startThread(() -> takeAndGive(permits));
            time.awaitSleepers(1);
            Thread giving = new Thread(permits::give);
            giving.start();
            interrupted.interrupt();
            interrupted.join();
            giving.join();
            assertThat(takeNow(permits)).as("round %d", round).isTrue();
            assertThat(takeNow(permits)).as("round %d", round).isFalse();
        }
    }

    private boolean takeAndGive(Permits permits) throws InterruptedException {
        boolean taken = permits.take(Deadline.in(time, PATIENCE));
        if (taken) permits.give();
        return taken;
    }

    private Permits allTaken() throws InterruptedException {
        Permits permits = new Permits(time, 1);
        assertThat(takeNow(permits)).isTrue();
        return permits;
    }

    private boolean takeNow(Permits permits) throws InterruptedException {
        return permits.take(Deadline.in(time, Duration.ZERO));
    }

    private Future<Boolean> wait(Permits permits, Duration patience) {
        return callers.submit(() -> permits.take(Deadline.in(time, patience)));
    }
}
