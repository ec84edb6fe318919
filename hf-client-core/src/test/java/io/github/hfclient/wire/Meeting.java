package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.TestClients;
import io.github.hfclient.event.ClientEvent;
import io.github.hfclient.testkit.LeakCheck;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.wire.Expected.End;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A client and the one that it meets. On closing, nothing may be left or have been seen. */
final class Meeting implements AutoCloseable {
    static final Duration LIMIT = Duration.ofSeconds(30);
    /** For what must not be awaited, however busy the machine is. */
    private static final Duration REAL = Duration.ofSeconds(10);

    static final Duration PATIENCE = Duration.ofMinutes(1);
    static final int LIST = 3;

    final ManualTime time = ManualTime.jumping().randomness(0.5).outsideLimit(REAL);
    final HfClient hf;
    private final Peer peer;
    private final Queue<ClientEvent> events = new ConcurrentLinkedQueue<>();
    private final LogCapture log = new LogCapture();

    Meeting(Peer peer, End end) {
        boolean real = end == End.REAL_DEADLINE;
        this.peer = peer;
        this.hf = peer.speaking(TestClients.builder(time, peer.uri().toString()))
                .token(Canary.TOKEN)
                .timeout(LIMIT)
                .idleTimeout(LIMIT)
                .batchPatience(real ? PATIENCE.dividedBy(60) : PATIENCE)
                .batchLists(LIST, 1 << 20)
                .answerLimit(1 << 20)
                .streamLimit(1 << 20)
                .listener(events::add)
                .build();
        peer.met(this);
        events.clear();
        if (real) time.outsideLimit(RealTimeouts.HEADERS);
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
        int sent = heard(ClientEvent.AttemptEnded.class).size();
        assertThat(sent).isBetween(expected.fewest(), expected.most());
        peer.assertSaw(sent);
        assertThat(time.sleeps())
                .hasSize(sent - 1)
                .allSatisfy(gap -> assertThat(gap.toMillis()).isBetween(expected.shortest(), expected.longest()));
    }

    /** Of a batch, whose requests may meet a connection that is closing. */
    void assertRequests(int fewest, int most) {
        assertThat(peer.requests()).isBetween(fewest, most);
    }

    /** Of the one call that was made. */
    void assertEnded(String failure) {
        assertThat(heard(ClientEvent.CallEnded.class)).singleElement().satisfies(end -> {
            assertThat(end.attempts())
                    .isEqualTo(heard(ClientEvent.AttemptEnded.class).size());
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
                peer) {
            peer.assertNoneInProgress();
            hf.close();
            LeakCheck.assertNoClientThreads();
            Canary.assertUnseenIn(events);
            Canary.assertUnseenIn(log);
        }
    }
}
