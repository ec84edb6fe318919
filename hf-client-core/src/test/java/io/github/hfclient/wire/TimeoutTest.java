package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.TestClients;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.Endless;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.ManualTime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(180)
class TimeoutTest {
    private final ManualTime time = ManualTime.jumping();

    private HfClient client(HostileServer server) {
        return TestClients.builder(time, server.uri().toString()).build();
    }

    @ParameterizedTest
    @EnumSource(names = {"NEVER_ANSWERS", "STALLED_HEAD", "SLOW_HEAD"})
    void endsWhenTheHeadersDoNotComeInTime(Endless trouble) {
        for (Way way : Way.values()) {
            try (HostileServer server = HostileServer.start(trouble);
                    HfClient hf = client(server)) {
                var call = way.start(hf.within(RealTimeouts.HEADERS), Ask.of("hello"));
                assertThat(Result.of(call).failedWith(HfException.TimedOut.class))
                        .hasMessageContaining("waiting for the answer to begin");
                server.awaitOpenConnections(0);
                assertThat(server.requests()).as("one over another connection").hasSize(2);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STALLED_BODY", "STALLED_FAILURE", "SLOW_BODY", "TEN_GIGABYTES"})
    void endsWhenTheBodyDoesNotComeInTime(Endless trouble) {
        for (Way way : Way.values()) {
            try (HostileServer server = HostileServer.start(trouble);
                    HfClient hf = client(server)) {
                var call = way.start(hf.within(Duration.ofSeconds(20)), Ask.of("hello"));
                time.awaitSleepers(1);
                time.advance(Duration.ofSeconds(20));
                assertThat(Result.of(call).failedWith(HfException.TimedOut.class))
                        .hasMessageContaining("receiving the answer");
                server.awaitOpenConnections(0);
                assertThat(server.requests()).hasSize(1);
            }
        }
    }

    @Test
    void takesABodyThatComesByteByByteInTime() {
        try (HostileServer server = HostileServer.start(Endless.SLOW_BODY);
                HfClient hf = client(server)) {
            CompletableFuture<Json> call = hf.callAsync(Ask.of("hello"));
            server.step(Answers.LABELS_JSON.length());
            assertThat(Result.of(call).answer())
                    .isEqualTo(Json.parse(Answers.LABELS_JSON).get(0));
        }
    }

    @Test
    void countsFromTheMomentTheMethodIsCalled() {
        BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
        try (HostileServer server = HostileServer.start(Answers.LABELS);
                HfClient hf = TestClients.builder(time, server.uri().toString())
                        .executor(work::add)
                        .build()) {
            CompletableFuture<Json> call = hf.within(Duration.ofSeconds(3)).callAsync(Ask.of("hello"));
            time.advance(Duration.ofSeconds(3));
            work.remove().run();
            Result.of(call).failedWith(HfException.TimedOut.class);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void waitsForAPermitNoLongerThanTheCallMayTake() {
        try (HostileServer server = HostileServer.start(Endless.NEVER_ANSWERS);
                HfClient hf = TestClients.builder(time, server.uri().toString())
                        .maxInFlight(1)
                        .build()) {
            var unused = hf.callAsync(Ask.of("first"));
            server.awaitRequests(1);
            CompletableFuture<Json> call = hf.within(Duration.ofSeconds(3)).callAsync(Ask.of("later"));
            time.awaitSleepers(1);
            time.advance(Duration.ofSeconds(3));
            assertThat(Result.of(call).failedWith(HfException.TimedOut.class))
                    .hasMessageContaining("requests in flight");
        }
    }

    /** A queue for connections that is full: the kernel does not even answer the next one. */
    @Test
    void givesUpOnAConnectionThatIsNotMadeInTime() throws IOException {
        List<SocketChannel> filling = new ArrayList<>();
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                HfClient hf = TestClients.builder(time, "http://127.0.0.1:" + deaf.getLocalPort())
                        .connectTimeout(RealTimeouts.CONNECT)
                        .attempts(1)
                        .build()) {
            for (int i = 0; i < 4; i++) filling.add(connecting(deaf.getLocalPort()));
            assertThat(Result.of(hf.callAsync(Ask.of("hello"))).failedWith(HfException.Unreachable.class))
                    .hasMessageContaining("no connection in time");
        } finally {
            for (SocketChannel channel : filling) channel.close();
        }
    }

    @Test
    void callWhoseTimeEndsBeforeAConnectionIsMadeIsTimedOut() throws IOException {
        List<SocketChannel> filling = new ArrayList<>();
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                HfClient hf = TestClients.builder(time, "http://127.0.0.1:" + deaf.getLocalPort())
                        .build()) {
            for (int i = 0; i < 4; i++) filling.add(connecting(deaf.getLocalPort()));
            var call = hf.within(RealTimeouts.CONNECT).callAsync(Ask.costly("hello"));
            assertThat(Result.of(call).failedWith(HfException.TimedOut.class))
                    .hasMessageContaining("waiting for the answer to begin");
        } finally {
            for (SocketChannel channel : filling) channel.close();
        }
    }

    private static SocketChannel connecting(int port) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.connect(new InetSocketAddress("127.0.0.1", port));
        return channel;
    }
}
