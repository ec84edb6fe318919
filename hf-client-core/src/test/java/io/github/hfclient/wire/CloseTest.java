package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.Inference;
import io.github.hfclient.TestClients;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.BrokenStreams;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.LeakCheck;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.Streams;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(180)
class CloseTest {
    static Stream<Arguments> phasesAndWays() {
        return Stream.of(Phase.values())
                .flatMap(phase -> Stream.of(Way.values()).map(way -> Arguments.of(phase, way)));
    }

    @ParameterizedTest
    @MethodSource("phasesAndWays")
    void endsTheCallsInFlightInEveryPhase(Phase phase, Way way) {
        try (Scene scene = new Scene(phase, way)) {
            scene.hf().close();
            Result.of(scene.call()).failedWith(HfException.Cancelled.class);
            if (phase == Phase.BODY || phase == Phase.SENDING) scene.server().awaitOpenConnections(0);
            LeakCheck.assertNoneInProgress(scene.server());
        }
        LeakCheck.assertNoClientThreads();
    }

    @Test
    void refusesCallsAfterwards() {
        try (HostileServer server = HostileServer.start(Answers.LABELS)) {
            HfClient hf = client(server);
            Inference view = hf.on("acme/m");
            hf.call(Ask.of("hello"));
            hf.close();
            hf.close();
            assertThatThrownBy(() -> view.call(Ask.of("hello"))).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> hf.callAsync(Ask.of("hello"))).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> hf.exchange(Ask.of("hello"))).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> hf.stream(Words.of("hello"))).isInstanceOf(IllegalStateException.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void endsACallWhoseThreadHasNotBegun() {
        BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
        try (HostileServer server = HostileServer.start(Answers.LABELS)) {
            HfClient hf = TestClients.builder(ManualTime.jumping(), server.uri().toString())
                    .executor(work::add)
                    .build();
            CompletableFuture<Json> future = hf.callAsync(Ask.of("hello"));
            hf.close();
            work.remove().run();
            Result.of(future).failedWith(HfException.Cancelled.class);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void endsAStreamThatNobodyReadsJustNow() {
        try (HostileServer server = HostileServer.start(BrokenStreams.STALL)) {
            HfClient hf = client(server);
            Words.Pieces stream = hf.stream(Words.of("hello"));
            assertThat(stream.hasNext()).isTrue();
            String piece = stream.next();
            hf.close();
            server.awaitOpenConnections(0);
            assertThatThrownBy(stream::next).isInstanceOf(HfException.Cancelled.class);
            assertThat(stream.partial()).isEqualTo(piece);
        }
        LeakCheck.assertNoClientThreads();
    }

    @Test
    void givesNoMoreOfAStreamThatHasArrivedAlready() {
        try (HostileServer server = HostileServer.start(Streams.PLAIN)) {
            HfClient hf = client(server);
            Words.Pieces stream = hf.stream(Words.of("hello"));
            stream.next();
            hf.close();
            assertThatThrownBy(stream::whole).isInstanceOf(HfException.Cancelled.class);
        }
    }

    @Test
    void leavesNoCallBehindWhoeverComesFirst() {
        try (HostileServer server = HostileServer.start(Answers.LABELS)) {
            for (int round = 0; round < 20; round++) {
                HfClient hf = client(server);
                List<CompletableFuture<Json>> calls = Stream.generate(() -> Way.CALL.start(hf, Ask.of("hello")))
                        .limit(8)
                        .toList();
                hf.close();
                assertThat(calls).allSatisfy(call -> assertAnsweredOrRefused(Result.of(call)));
            }
        }
        LeakCheck.assertNoClientThreads();
    }

    private static void assertAnsweredOrRefused(Result<Json> result) {
        if (result.failure() == null) return;
        assertThat(result.failure()).isInstanceOfAny(HfException.Cancelled.class, IllegalStateException.class);
    }

    private static HfClient client(HostileServer server) {
        return TestClients.builder(ManualTime.jumping(), server.uri().toString())
                .build();
    }
}
