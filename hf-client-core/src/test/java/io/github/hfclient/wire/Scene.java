package io.github.hfclient.wire;

import io.github.hfclient.HfClient;
import io.github.hfclient.TestClients;
import io.github.hfclient.event.ClientEvent;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.ManualTime;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One call that has been brought into a phase: a server, a clock that stands still and a client with one permit. */
final class Scene implements AutoCloseable {
    private final ManualTime time = ManualTime.stepped().randomness(0.5);
    private final HostileServer server;
    private final HfClient hf;
    private final BlockingQueue<ClientEvent.CallEnded> ends = new LinkedBlockingQueue<>();
    private final Supplier<CompletableFuture<Json>> starter;
    private @Nullable CompletableFuture<Json> call;

    /** A call that is made in this way. */
    Scene(Phase phase, Way way) {
        this.server = HostileServer.start(phase.trouble());
        this.hf = client(phase);
        this.starter = () -> way.start(hf, Ask.of("the call"));
        phase.bring(this);
    }

    /** A call on a thread of the test's own. */
    Scene(Phase phase, Caller caller) {
        this.server = HostileServer.start(phase.trouble());
        this.hf = client(phase);
        this.starter = () -> caller.start(hf, Ask.of("the call"));
        phase.bring(this);
    }

    private HfClient client(Phase phase) {
        var builder = TestClients.builder(time, server.uri().toString()).listener(this::hear);
        return phase == Phase.PERMIT ? builder.maxInFlight(1).build() : builder.build();
    }

    private void hear(ClientEvent event) {
        if (event instanceof ClientEvent.CallEnded ended) ends.add(ended);
    }

    /** Waits for the end of the first call that ends, and says how it failed. */
    @Nullable
    String failureHeard() {
        try {
            return Objects.requireNonNull(ends.poll(10, TimeUnit.SECONDS), "no call ended")
                    .failure();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    void start() {
        call = starter.get();
    }

    void startOther() {
        var unused = Way.CALL.start(hf, Ask.of("another call"));
    }

    ManualTime time() {
        return time;
    }

    HostileServer server() {
        return server;
    }

    HfClient hf() {
        return hf;
    }

    CompletableFuture<Json> call() {
        return Objects.requireNonNull(call);
    }

    @Override
    public void close() {
        hf.close();
        server.close();
    }
}
