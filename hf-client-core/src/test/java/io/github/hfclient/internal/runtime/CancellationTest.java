package io.github.hfclient.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.internal.limit.Callers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class CancellationTest {
    private final OpenWork live = new OpenWork();
    private final Cancellation running = new Cancellation(live);
    private final Callers<Boolean> callers = new Callers<>();

    @AfterEach
    void endCallers() {
        callers.close();
        assertThat(Thread.interrupted())
                .as("an interrupt that outlived its test")
                .isFalse();
        assertThat(live)
                .extracting("running", InstanceOfAssertFactories.COLLECTION)
                .isEmpty();
    }

    @Test
    void cancelInterruptsTheThreadInside() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        callers.start(() -> {
            running.enter();
            try {
                inside.countDown();
                new CountDownLatch(1).await();
                return false;
            } catch (InterruptedException e) {
                return running.cancelled();
            } finally {
                running.exit();
            }
        });
        inside.await();
        running.cancel();
        assertThat(callers.next()).isTrue();
    }

    @Test
    void interruptThatCameTooLateEndsAtTheExit() {
        assertThat(running.enter()).isTrue();
        running.cancel();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        running.exit();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void cancelBeforeTheStartKeepsItFromStarting() {
        running.cancel();
        assertThat(running.enter()).isFalse();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void cancelAfterTheEndInterruptsNobody() {
        running.enter();
        running.exit();
        running.cancel();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void cancelTwiceInterruptsOnce() {
        running.enter();
        running.cancel();
        assertThat(Thread.interrupted()).isTrue();
        running.cancel();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        running.exit();
    }

    @Test
    void interruptOfSomebodyElseOutlivesTheExit() {
        running.enter();
        Thread.currentThread().interrupt();
        running.exit();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(running.cancelled()).isFalse();
    }

    @Test
    void interruptsOnlyTheThreadThatIsInsideNow() throws Exception {
        callers.start(() -> {
            running.enter();
            running.exit();
            return true;
        });
        assertThat(callers.next()).isTrue();
        running.enter();
        running.cancel();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        running.exit();
    }

    @Test
    void closedClientLetsNothingStart() {
        live.close();
        assertThat(running.enter()).isFalse();
        assertThat(running.cancelled()).isTrue();
    }

    @Test
    void closingTheClientEndsWhatRuns() {
        running.enter();
        live.close();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        running.exit();
        assertThat(Thread.interrupted()).as("kept by a caller's own thread").isTrue();
    }

    @Test
    void closingTheClientLeavesNoInterruptOnAThreadOfTheClients() throws Exception {
        AtomicBoolean clean = new AtomicBoolean();
        Thread[] worker = new Thread[1];
        live.workers(work -> (worker[0] = new Thread(work)).start()).execute(() -> {
            running.enter();
            live.close();
            running.exit();
            clean.set(!Thread.currentThread().isInterrupted());
        });
        worker[0].join();
        assertThat(clean).isTrue();
    }

    @Test
    void anExecutorThatRunsWorkOnTheCallersThreadMakesItNoWorker() {
        live.workers(Runnable::run).execute(() -> {
            running.enter();
            live.close();
            running.exit();
        });
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void interruptBeforeTheCancellationIsNotTheCancellations() {
        running.enter();
        Thread.currentThread().interrupt();
        running.cancel();
        running.exit();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void whateverTheRaceNoInterruptOutlivesTheExit() throws Exception {
        for (int round = 0; round < 2_000; round++) {
            Cancellation raced = new Cancellation(live);
            AtomicBoolean clean = new AtomicBoolean();
            Thread worker = new Thread(() -> clean.set(leavesClean(raced)));
            worker.start();
            raced.cancel();
            worker.join();
            assertThat(clean).as("round %d", round).isTrue();
        }
    }

    private static boolean leavesClean(Cancellation raced) {
        if (raced.enter()) raced.exit();
        return !Thread.currentThread().isInterrupted();
    }

    @Test
    void manyWhoCancelAtOnceInterruptOnce() throws Exception {
        running.enter();
        Thread[] cancellers = new Thread[20];
        for (int i = 0; i < cancellers.length; i++) cancellers[i] = new Thread(running::cancel);
        for (Thread canceller : cancellers) canceller.start();
        assertThatThrownBy(() -> new CountDownLatch(1).await()).isInstanceOf(InterruptedException.class);
        for (Thread canceller : cancellers) canceller.join();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        running.exit();
    }
}
