package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClientBuilder;
import io.github.hfclient.testkit.Endless;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.LeakCheck;
import io.github.hfclient.testkit.ReceivedRequest;
import io.github.hfclient.testkit.Redirects;
import io.github.hfclient.testkit.Trouble;
import java.net.URI;

/** A server that meets each request with the same trouble of the catalogue. */
final class Hostile implements Peer {
    private final Trouble trouble;
    private final Wire wire;
    private final HostileServer server;
    private final Wire.Front front;

    Hostile(Trouble trouble, Wire wire) {
        this.trouble = trouble;
        this.wire = wire;
        this.server = wire.serve(trouble);
        this.front = wire.front(server);
    }

    @Override
    public URI uri() {
        return front.uri();
    }

    @Override
    public HfClientBuilder speaking(HfClientBuilder client) {
        return wire.speaking(client);
    }

    @Override
    public int requests() {
        return server.requests().size();
    }

    @Override
    public void assertSaw(int attempts) {
        assertThat(server.requests()).hasSize(attempts);
    }

    /** The JDK (17 to 25 seen) keeps a connection open whose head it has given up on, and lets nobody close it. */
    @Override
    public void assertNoneInProgress() {
        if (!(trouble instanceof Endless row && Wires.HEADS.contains(row))) LeakCheck.assertNoneInProgress(server);
    }

    @Override
    public void close() {
        try (server) {
            front.closing().run();
            assertThat(server.requests()).extracting(ReceivedRequest::path).doesNotContain(Redirects.STOLEN);
        }
    }
}
