package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.TestClients;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.Exchange;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.LeakCheck;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.Streams;
import io.github.hfclient.testkit.Trouble;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A healthy server behind something that drops connections: every call is answered. */
@Timeout(60)
class StalePoolTest {
    private static final int POOLED = 8;

    private final ManualTime time = ManualTime.jumping();
    private final CyclicBarrier together = new CyclicBarrier(POOLED);

    /** As a firewall does it that has forgotten them all. */
    @ParameterizedTest
    @ValueSource(strings = {"cheap", "costly", "stream"})
    void connectionsThatDiedSilentlyCostOneMoreRequest(String kind) {
        try (HostileServer server = HostileServer.start(Trouble.of("forgets the first connections", this::forget));
                HfClient hf = client(server)) {
            assertThat(answers(
                            Stream.generate(() -> hf.callAsync(Ask.of("first"))).limit(POOLED)))
                    .hasSize(POOLED);
            assertThat(server.connections()).isEqualTo(POOLED);
            for (int call = 0; call < POOLED; call++) ask(hf, kind);
            assertThat(server.requests()).hasSize(2 * POOLED + 1);
            LeakCheck.assertNoneInProgress(server);
        }
    }

    private void forget(Exchange exchange) throws IOException, InterruptedException {
        boolean streamed = exchange.request().bodyText().contains("stream");
        boolean first = exchange.request().order() < POOLED;
        if (first) await();
        if (!first && exchange.request().connection() < POOLED) exchange.reset();
        else (streamed ? Streams.PLAIN : Answers.LABELS).meet(exchange);
    }

    private void await() throws InterruptedException {
        try {
            together.await();
        } catch (BrokenBarrierException e) {
            throw new AssertionError(e);
        }
    }

    private static void ask(HfClient hf, String kind) {
        if (kind.equals("stream")) {
            try (Words.Pieces pieces = hf.stream(Words.of("hello"))) {
                assertThat(pieces.whole()).isNotEmpty();
            }
        } else {
            assertThat(hf.call(request(kind)).items()).hasSize(2);
        }
    }

    private static TaskRequest<Json> request(String kind) {
        return kind.equals("costly") ? Ask.costly("hello") : Ask.of("hello");
    }

    @ParameterizedTest
    @CsvSource({"cheap, reset", "costly, reset", "cheap, close", "costly, close"})
    void connectionsThatDieAfterThreeRequestsFailNoCall(String kind, String end) {
        Trouble dies = Trouble.of("answers three requests of a connection", exchange -> {
            if (exchange.request().turn() < 3) Answers.LABELS.meet(exchange);
            else if (end.equals("reset")) exchange.reset();
            else exchange.close();
        });
        try (HostileServer server = HostileServer.start(dies);
                HfClient hf = client(server)) {
            Semaphore atATime = new Semaphore(32);
            assertThat(answers(Stream.generate(() -> {
                                atATime.acquireUninterruptibly();
                                return hf.callAsync(request(kind)).whenComplete((answer, failure) -> atATime.release());
                            })
                            .limit(600)))
                    .hasSize(600);
        }
    }

    private static <T> List<T> answers(Stream<CompletableFuture<T>> calls) {
        return calls.toList().stream().map(call -> Result.of(call).answer()).toList();
    }

    private HfClient client(HostileServer server) {
        return TestClients.builder(time, server.uri().toString()).build();
    }
}
