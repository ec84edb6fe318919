package io.github.hfclient.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.testkit.ManualTime;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class NamesTest {
    private static final URI SERVER = URI.create("https://models.example.com/x");
    private static final Supplier<Duration> TIME = () -> Duration.ofSeconds(1);

    private final ManualTime time = ManualTime.stepped();
    private final Executor threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "names");
        thread.setDaemon(true);
        return thread;
    });
    private final List<String> asked = new ArrayList<>();
    private final CountDownLatch answered = new CountDownLatch(1);

    private final Names quick = names(null, asked::add);
    private final Names slow = names(null, host -> {
        try {
            answered.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    });

    private Names names(ProxySelector proxies, Names.Lookup lookup) {
        return new Names(time, threads, proxies, lookup);
    }

    @AfterEach
    void answer() {
        answered.countDown();
    }

    @Test
    void looksANameUpOnceInAWhile() throws Exception {
        for (int call = 0; call < 3; call++) quick.await(SERVER, TIME);
        assertThat(asked).containsExactly("models.example.com");
        time.advance(Duration.ofSeconds(5));
        quick.await(SERVER, TIME);
        assertThat(asked).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080/", "http://[::1]:8080/"})
    void hasAddressesLookedUpByNobody(String url) throws Exception {
        quick.await(URI.create(url), TIME);
        assertThat(asked).isEmpty();
    }

    @Test
    void leavesNamesToAProxy() throws Exception {
        names(ProxySelector.of(new InetSocketAddress("127.0.0.1", 1)), asked::add)
                .await(SERVER, TIME);
        assertThat(asked).isEmpty();
        names(ProxySelector.of(null), asked::add).await(SERVER, TIME);
        assertThat(asked).hasSize(1);
    }

    @Test
    void unknownHostIsLeftToTheRequest() throws Exception {
        names(null, host -> {
                    throw new UnknownHostException(host);
                })
                .await(SERVER, TIME);
    }

    @Test
    void waitsNoLongerThanTheCallMay() {
        CompletableFuture<Void> call = waiting(SERVER);
        time.awaitSleepers(1);
        time.advance(Duration.ofSeconds(1));
        assertThatThrownBy(call::join).hasRootCauseInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void isInterrupted() throws Exception {
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            try {
                slow.await(SERVER, TIME);
            } catch (IOException | InterruptedException e) {
                failure.complete(e);
            }
        });
        caller.start();
        time.awaitSleepers(1);
        caller.interrupt();
        assertThat(failure.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void callsWaitForOneHelperAHostAndForEightInAll() {
        List<CompletableFuture<Void>> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) calls.add(waiting(SERVER));
        for (int host = 1; host <= Names.MOST_HELPERS; host++) {
            calls.add(waiting(URI.create("https://models" + host + ".example.com/")));
        }
        time.awaitSleepers(calls.size());
        assertThat(Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().equals("names") && inLookup(thread)))
                .hasSizeLessThanOrEqualTo(Names.MOST_HELPERS);
        answered.countDown();
        calls.forEach(CompletableFuture::join);
    }

    private static boolean inLookup(Thread thread) {
        return List.of(thread.getStackTrace()).toString().contains("Names.help");
    }

    private CompletableFuture<Void> waiting(URI uri) {
        long end = time.nanoTime() + TIME.get().toNanos();
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        slow.await(uri, () -> Duration.ofNanos(end - time.nanoTime()));
                    } catch (IOException | InterruptedException e) {
                        throw new CompletionException(e);
                    }
                },
                work -> new Thread(work).start());
    }
}
