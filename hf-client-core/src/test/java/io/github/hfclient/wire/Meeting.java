package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.TestClients;
import io.github.hfclient.event.ClientEvent;
import io.github.hfclient.testkit.Endless;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.LeakCheck;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.ReceivedRequest;
import io.github.hfclient.testkit.Redirects;
import io.github.hfclient.testkit.Trouble;
import io.github.hfclient.wire.Expected.End;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A client and a server that meets each of its requests with the same trouble. On closing, nothing may be left or have been seen. */
final class Meeting implements AutoCloseable {
    static final Duration LIMIT = Duration.ofSeconds(30);
    static final Duration PATIENCE = Duration.ofMinutes(1);
    static final int LIST = 3;

    final ManualTime time = ManualTime.jumping().randomness(0.5);
    final HostileServer server;
    final HfClient hf;
    private final Trouble trouble;
    private final Wire.Front front;
    private final Queue<ClientEvent> events = new ConcurrentLinkedQueue<>();
    private final LogCapture log = new LogCapture();

    Meeting(Trouble trouble, Wire wire, End end) {
        boolean real = end == End.REAL_DEADLINE;
        this.trouble = trouble;
        this.server = wire.serve(trouble);
        this.front = wire.front(server);
        this.hf = wire.speaking(TestClients.builder(time, front.uri().toString()))
                .token(Canary.TOKEN)
                .timeout(real ? RealTimeouts.HEADERS : LIMIT)
                .idleTimeout(LIMIT)
                .batchPatience(real ? PATIENCE.dividedBy(60) : PATIENCE)
                .batchLists(LIST, 1 << 20)
                .answerLimit(2 << 20)
                .streamLimit(4 << 20)
                .listener(events::add)
                .build();
    }

    /** Moves the clock if nothing else would end this. */
    <R> Result<R> ended(CompletableFuture<R> work, End end) {
        if (end == End.MANUAL_DEADLINE) {
            time.awaitSleepers(1);
            time.advance(LIMIT);
        }
        while (end == End.BUSY_DEADLINE && !work.isDone()) time.advance(Duration.ofSeconds(1));
        return Result.of(work);
    }

    void assertFailure(HfException failure, Expected expected) {
        expected.words().forEach(words -> assertThat(failure.getMessage()).contains(words));
        Canary.assertUnseenIn(failure);
    }

    void assertRequests(Expected expected) {
        int sent = server.requests().size();
        assertThat(sent).isBetween(expected.fewest(), expected.most());
        assertThat(time.sleeps())
                .hasSize(sent - 1)
                .allSatisfy(gap -> assertThat(gap.toMillis()).isBetween(expected.shortest(), expected.longest()));
        assertThat(heard(ClientEvent.AttemptEnded.class)).hasSize(sent);
    }

    /** Of the one call that was made. */
    void assertEnded(String failure) {
        assertThat(heard(ClientEvent.CallEnded.class)).singleElement().satisfies(end -> {
            assertThat(end.attempts()).isEqualTo(server.requests().size());
            assertThat(end.failure()).isEqualTo(failure);
        });
    }

    private <E extends ClientEvent> List<E> heard(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    Duration elapsed() {
        return Duration.ofNanos(time.nanoTime());
    }

    @Override
    public void close() {
        try (log;
                server) {
            // The JDK (17 to 25 seen) keeps a connection open whose head it has given up on, and lets nobody close it.
            if (!(trouble instanceof Endless row && Wires.HEADS.contains(row))) LeakCheck.assertNoneInProgress(server);
            hf.close();
            front.closing().run();
            LeakCheck.assertNoClientThreads();
            assertThat(server.requests()).extracting(ReceivedRequest::path).doesNotContain(Redirects.STOLEN);
            Canary.assertUnseenIn(events);
            Canary.assertUnseenIn(log);
        }
    }
}
