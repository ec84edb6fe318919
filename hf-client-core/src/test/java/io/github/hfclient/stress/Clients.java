package io.github.hfclient.stress;

import io.github.hfclient.HfClient;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** A few clients that all threads share; now and then one of them is closed in the middle of its work, and replaced. */
final class Clients implements AutoCloseable {
    static final int IN_FLIGHT = 64;

    /** One of them, and whether it is closed or about to be. */
    static final class Shared {
        final HfClient hf;
        private volatile boolean closing;

        Shared(HfClient hf) {
            this.hf = hf;
        }

        boolean closing() {
            return closing;
        }

        void close() {
            closing = true;
            hf.close();
        }
    }

    private final String url;
    private final AtomicReferenceArray<Shared> all;
    private final AtomicInteger closed = new AtomicInteger();

    Clients(String url, int number) {
        this.url = url;
        this.all = new AtomicReferenceArray<>(number);
        for (int i = 0; i < number; i++) all.set(i, open());
    }

    private Shared open() {
        return new Shared(HfClient.builder()
                .baseUrl(url)
                .tokenProvider(() -> null)
                .maxInFlight(IN_FLIGHT)
                .timeout(Duration.ofSeconds(5))
                .idleTimeout(Duration.ofSeconds(1))
                .batchPatience(Duration.ofSeconds(5))
                .build());
    }

    Shared any(SplittableRandom random) {
        return all.get(random.nextInt(all.length()));
    }

    void replace(SplittableRandom random) {
        all.getAndSet(random.nextInt(all.length()), open()).close();
        closed.incrementAndGet();
    }

    int closed() {
        return closed.get();
    }

    int size() {
        return all.length();
    }

    Shared get(int number) {
        return all.get(number);
    }

    @Override
    public void close() {
        for (int i = 0; i < all.length(); i++) all.get(i).close();
    }
}
