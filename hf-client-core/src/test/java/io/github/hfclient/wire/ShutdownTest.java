package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.TestClients;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.BrokenStreams;
import io.github.hfclient.testkit.Endless;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.Trouble;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An application that ends interrupts its threads and closes its client: no thread may miss that it was interrupted. */
@Timeout(60)
class ShutdownTest {
    private static final int THREADS = 200;

    private final ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    private final Queue<String> lost = new ConcurrentLinkedQueue<>();

    /** Lets all threads of the pool do this until they wait for the server, then ends all in the order given. */
    private void endWhile(Trouble trouble, Consumer<HfClient> use, Consumer<HfClient> shutdown) throws Exception {
        CountDownLatch ready = new CountDownLatch(THREADS);
        try (HostileServer server = HostileServer.start(trouble);
                HfClient hf = TestClients.builder(
                                ManualTime.stepped(), server.uri().toString())
                        .maxInFlight(THREADS / 2)
                        .build()) {
            for (int i = 0; i < THREADS; i++) pool.execute(() -> use(hf, use, ready));
            ready.await();
            server.awaitRequests(THREADS / 2);
            shutdown.accept(hf);
            assertThat(pool.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(lost).isEmpty();
    }

    private void use(HfClient hf, Consumer<HfClient> use, CountDownLatch ready) {
        try {
            ready.countDown();
            use.accept(hf);
            lost.add("an answer came");
        } catch (HfException.Cancelled e) {
            boolean begun =
                    !String.valueOf(e.getMessage()).contains("before it began"); // else nobody interrupted it yet
            if (begun && !Thread.currentThread().isInterrupted()) lost.add(String.valueOf(e.getMessage()));
        } catch (IllegalStateException e) { // closed before it began
        }
    }

    @Test
    void interruptThenClose() throws Exception {
        endWhile(Endless.NEVER_ANSWERS, hf -> hf.call(Ask.of("hello")), hf -> {
            pool.shutdownNow();
            hf.close();
        });
    }

    @Test
    void closeThenInterrupt() throws Exception {
        endWhile(Endless.NEVER_ANSWERS, hf -> hf.call(Ask.of("hello")), hf -> {
            hf.close();
            pool.shutdownNow();
        });
    }

    @Test
    void closeThenInterruptWhileTheBodyIsRead() throws Exception {
        endWhile(Endless.STALLED_BODY, hf -> hf.exchange(Ask.of("hello")), hf -> {
            hf.close();
            pool.shutdownNow();
        });
    }

    @Test
    void interruptThenCloseWhileStreamsAreRead() throws Exception {
        endWhile(BrokenStreams.STALL, hf -> hf.stream(Words.of("hello")).whole(), hf -> {
            pool.shutdownNow();
            hf.close();
        });
    }
}
