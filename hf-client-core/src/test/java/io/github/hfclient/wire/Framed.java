package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClientBuilder;
import io.github.hfclient.http2.Frames;
import io.github.hfclient.http2.Http2Gateway;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.LeakCheck;
import java.net.URI;

/**
 * A server that does the same with its frames to each request, and a client of one permit. They greet each other first, so that no
 * trouble has to wait until there is a connection.
 */
final class Framed implements Peer {
    private final Frames row;
    private final Http2Gateway gateway;

    Framed(Frames row) {
        this.row = row;
        this.gateway = row.start();
    }

    @Override
    public URI uri() {
        return gateway.uri();
    }

    @Override
    public HfClientBuilder speaking(HfClientBuilder client) {
        return Wire.HTTP2.speaking(client).maxInFlight(1);
    }

    @Override
    public void met(Meeting meeting) {
        meeting.hf.call(Ask.of(Frames.GREETING));
    }

    /** Without the greeting. */
    @Override
    public int requests() {
        return gateway.requests() - 1;
    }

    /** One that is made in the moment in which the JDK gives its connection up is never sent. */
    @Override
    public void assertSaw(int attempts) {
        int fewest = ExpectedFrames.endsConnections(row) ? 0 : attempts;
        int most = ExpectedFrames.mayBeRepeated(row) ? 2 * attempts : attempts;
        assertThat(requests()).isBetween(fewest, most);
    }

    @Override
    public void assertNoneInProgress() {
        LeakCheck.assertNoThreads("http2-answers");
    }

    @Override
    public void close() {
        gateway.close();
        LeakCheck.assertNoThreads("http2");
    }
}
