package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.TestClients;
import io.github.hfclient.event.ClientEvent;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.Endless;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.LeakCheck;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.ReceivedRequest;
import io.github.hfclient.testkit.Redirects;
import io.github.hfclient.testkit.Trouble;
import io.github.hfclient.testkit.Troubles;
import io.github.hfclient.wire.Expected.End;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every trouble that a server can make, met by a call that is given nothing else: it ends as expected and leaves nothing behind. */
@Timeout(30)
class HostileCatalogueTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** The JDK (17 to 25 seen) keeps a connection open whose headers it has given up on, and lets nobody close it. */
    private static final Set<Endless> LEFT_OPEN_BY_THE_JDK =
            EnumSet.of(Endless.STATUS_LINE, Endless.INFORMATION, Endless.HEADERS, Endless.HEADER);

    private final ManualTime time = ManualTime.jumping().randomness(0.5);
    private final Queue<ClientEvent> events = new ConcurrentLinkedQueue<>();
    private LogCapture log;

    static Stream<Arguments> troubles() {
        return Troubles.all().stream()
                .flatMap(trouble -> Stream.of(Way.values()).map(way -> Arguments.of(trouble, way)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("troubles")
    void endsAsExpectedAndLeavesNothingBehind(Trouble trouble, Way way) {
        Expected expected = Expectations.of(trouble);
        Duration limit = expected.end() == End.REAL_DEADLINE ? RealTimeouts.HEADERS : LIMIT;
        try (HostileServer server = HostileServer.start(trouble);
                HfClient hf = client(server, limit)) {
            Result<Json> result = result(way.start(hf, Ask.of("I love you")), expected.end());
            assertResult(result, expected);
            assertThat(server.requests()).hasSizeBetween(expected.fewest(), expected.most());
            assertThat(server.requests()).extracting(ReceivedRequest::path).doesNotContain(Redirects.STOLEN);
            assertEvents(server.requests().size(), result);
            if (!(trouble instanceof Endless row && LEFT_OPEN_BY_THE_JDK.contains(row))) {
                LeakCheck.assertNoneInProgress(server);
            }
        }
        LeakCheck.assertNoClientThreads();
        Canary.assertUnseenIn(log);
        boolean movedByTest = expected.end() == End.MANUAL_DEADLINE;
        assertThat(Duration.ofNanos(time.nanoTime())).isLessThanOrEqualTo(movedByTest ? LIMIT.plus(LIMIT) : limit);
    }

    @BeforeEach
    void takeTheLog() {
        log = new LogCapture();
    }

    @AfterEach
    void giveTheLogBack() {
        log.close();
    }

    private HfClient client(HostileServer server, Duration limit) {
        return TestClients.builder(time, server.uri().toString())
                .token(Canary.TOKEN)
                .timeout(limit)
                .answerLimit(2 << 20)
                .listener(events::add)
                .build();
    }

    private Result<Json> result(CompletableFuture<Json> call, End end) {
        if (end == End.MANUAL_DEADLINE) {
            time.awaitSleepers(1);
            time.advance(LIMIT);
        }
        return Result.of(call);
    }

    private static void assertResult(Result<Json> result, Expected expected) {
        if (expected.answer() != null) {
            assertThat(result.answer()).isEqualTo(Json.parse(expected.answer()));
            return;
        }
        HfException failure = result.failedWith(expected.failure());
        assertThat(failure.getMessage()).startsWith("test-task by acme/m at 127.0.0.1: ");
        expected.words().forEach(words -> assertThat(failure.getMessage()).contains(words));
        Canary.assertUnseenIn(failure);
    }

    private void assertEvents(int requests, Result<Json> result) {
        List<ClientEvent> heard = List.copyOf(events);
        Canary.assertUnseenIn(heard);
        assertThat(heard).filteredOn(ClientEvent.AttemptEnded.class::isInstance).hasSize(requests);
        String failure =
                result.failure() == null ? null : result.failure().getClass().getSimpleName();
        assertThat(heard.get(heard.size() - 1)).isInstanceOfSatisfying(ClientEvent.CallEnded.class, end -> {
            assertThat(end.attempts()).isEqualTo(requests);
            assertThat(end.failure()).isEqualTo(failure);
        });
    }
}
