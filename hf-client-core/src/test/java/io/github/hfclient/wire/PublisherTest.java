package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.TestClients;
import io.github.hfclient.testkit.BrokenStreams;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.LeakCheck;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.Streams;
import io.github.hfclient.testkit.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class PublisherTest {
    private final ManualTime time = ManualTime.stepped();
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private HostileServer server;
    private HfClient hf;
    private Words.Pieces stream;

    private Flow.Publisher<String> ask(Trouble script) {
        return ask(script, executor);
    }

    private Flow.Publisher<String> ask(Trouble script, Executor reading) {
        server = HostileServer.start(script);
        hf = TestClients.builder(time, server.uri().toString()).build();
        stream = hf.stream(Words.of("Hello"));
        return stream.publisher(reading);
    }

    /** A reader that has got one piece and wants no more; the stream waits. */
    private Reader readerOfOnePiece() {
        Reader reader = new Reader();
        ask(BrokenStreams.CUT).subscribe(reader);
        reader.given().request(1);
        reader.awaitMoreThan(0);
        time.awaitSleepers(1);
        return reader;
    }

    @AfterEach
    void leavesNoThreadAndNoAnswerInProgress() throws InterruptedException {
        LeakCheck.assertNoneInProgress(server);
        executor.shutdown();
        assertThat(executor.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        hf.close();
        server.close();
    }

    @Test
    void givesAllPiecesToWhoeverWantsThemAll() {
        Reader reader = new Reader();
        ask(Streams.PLAIN).subscribe(reader);
        reader.given().request(Long.MAX_VALUE);
        assertThat(reader.end().join()).isNull();
        assertThat(String.join("", reader.pieces)).isEqualTo(Streams.TEXT);
    }

    @Test
    void sendsNothingBeforeAPieceIsWantedAndGivesOneAtATime() {
        Reader reader = new Reader();
        ask(Streams.PLAIN).subscribe(reader);
        assertThat(server.connections()).isZero();
        while (!reader.end().isDone()) {
            int before = reader.pieces.size();
            reader.given().request(1);
            reader.awaitMoreThan(before);
            assertThat(reader.pieces.size()).isLessThanOrEqualTo(before + 1);
        }
        assertThat(String.join("", reader.pieces)).isEqualTo(Streams.TEXT);
    }

    @Test
    void endsWithTheFailureOfTheStream() {
        Reader reader = new Reader();
        ask(BrokenStreams.CUT).subscribe(reader);
        reader.given().request(100);
        assertThat(reader.end().join()).isInstanceOf(HfException.IncompleteAnswer.class);
    }

    @Test
    void endsTheRequestWhenItIsCancelled() {
        Reader reader = new Reader();
        ask(BrokenStreams.STALL).subscribe(reader);
        reader.given().request(100);
        reader.awaitMoreThan(0);
        reader.given().cancel();
        server.awaitOpenConnections(0);
        assertThat(reader.end()).isNotDone();
    }

    @Test
    void refusesASecondSubscriberAndAWishForNothing() {
        Reader first = new Reader();
        Reader second = new Reader();
        Flow.Publisher<String> publisher = ask(Streams.PLAIN);
        publisher.subscribe(first);
        publisher.subscribe(second);
        first.given().request(0);
        assertThat(second.end().join()).isInstanceOf(IllegalStateException.class);
        assertThat(first.end().join()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void endsWithTheClientWhileNoPieceIsWanted() {
        Reader reader = readerOfOnePiece();
        hf.close();
        assertThat(reader.end().join()).isInstanceOf(HfException.Cancelled.class);
        server.awaitOpenConnections(0);
    }

    @Test
    void endsWithTheStreamWhileNoPieceIsWanted() {
        Reader reader = readerOfOnePiece();
        stream.close();
        assertThat(reader.end().join()).isInstanceOf(HfException.Cancelled.class);
        server.awaitOpenConnections(0);
    }

    @Test
    void endsWithTheThreadsOfTheExecutorWhileNoPieceIsWanted() {
        Reader reader = readerOfOnePiece();
        executor.shutdownNow();
        assertThat(reader.end().join()).isInstanceOf(HfException.Cancelled.class);
        server.awaitOpenConnections(0);
    }

    @Test
    void waitsNoLongerForASubscriberThanForAServer() {
        Reader reader = readerOfOnePiece();
        time.advance(Duration.ofSeconds(59));
        assertThat(reader.end()).isNotDone();
        time.advance(Duration.ofSeconds(1));
        assertThat(reader.end().join())
                .isInstanceOf(HfException.TimedOut.class)
                .hasMessageContaining("waiting for the subscriber");
        server.awaitOpenConnections(0);
    }

    @Test
    void endsWithTheClientIfNoThreadHasBegunToReadIt() {
        Reader reader = new Reader();
        ask(Streams.PLAIN, task -> {}).subscribe(reader);
        reader.given().request(1);
        hf.close();
        assertThat(reader.end().join()).isInstanceOf(HfException.Cancelled.class);
    }

    @Test
    void endsAtTheLimitIfNoThreadHasBegunToReadIt() {
        Reader reader = new Reader();
        ask(Streams.PLAIN, task -> {}).subscribe(reader);
        time.advance(Duration.ofMinutes(2));
        assertThat(reader.end().join()).isInstanceOf(HfException.TimedOut.class);
        assertThat(server.connections()).isZero();
    }

    @Test
    void failsIfTheExecutorTakesNoWork() {
        Reader reader = new Reader();
        ask(Streams.PLAIN, task -> {
                    throw new RejectedExecutionException("full");
                })
                .subscribe(reader);
        assertThat(reader.end().join()).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void completesWithoutAnotherWishBehindTheLastPiece() {
        Reader all = new Reader();
        ask(Streams.PLAIN).subscribe(all);
        all.given().request(Long.MAX_VALUE);
        assertThat(all.end().join()).isNull();
        Reader exact = new Reader();
        hf.stream(Words.of("Hello")).publisher(executor).subscribe(exact);
        exact.given().request(all.pieces.size());
        assertThat(exact.end().join()).isNull();
    }

    @Test
    void refusesNobodyAsASubscriberAndWaitsForSomebody() {
        Flow.Publisher<String> publisher = ask(Streams.PLAIN);
        assertThatNullPointerException().isThrownBy(() -> publisher.subscribe(null));
        Reader reader = new Reader();
        publisher.subscribe(reader);
        reader.given().request(Long.MAX_VALUE);
        assertThat(reader.end().join()).isNull();
    }

    private static final class Reader implements Flow.Subscriber<String> {
        private final List<String> pieces = new CopyOnWriteArrayList<>();
        private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
        private final CompletableFuture<Throwable> end = new CompletableFuture<>();

        Flow.Subscription given() {
            return subscription.join();
        }

        CompletableFuture<Throwable> end() {
            return end;
        }

        void awaitMoreThan(int count) {
            while (pieces.size() <= count && !end.isDone()) Thread.onSpinWait();
        }

        @Override
        public void onSubscribe(Flow.Subscription one) {
            subscription.complete(one);
        }

        @Override
        public void onNext(String piece) {
            pieces.add(piece);
        }

        @Override
        public void onError(Throwable failure) {
            end.complete(failure);
        }

        @Override
        public void onComplete() {
            end.complete(null);
        }
    }
}
