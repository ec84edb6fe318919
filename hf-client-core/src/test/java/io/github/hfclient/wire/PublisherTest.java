package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.TestClients;
import io.github.hfclient.testkit.BrokenStreams;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.LeakCheck;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.Streams;
import io.github.hfclient.testkit.Trouble;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PublisherTest {
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private HostileServer server;
    private HfClient hf;

    private Flow.Publisher<String> ask(Trouble script) {
        server = HostileServer.start(script);
        hf = TestClients.builder(ManualTime.jumping(), server.uri().toString()).build();
        return hf.stream(Words.of("Hello")).publisher(executor);
    }

    @AfterEach
    void leavesNoThreadAndNoAnswerInProgress() throws InterruptedException {
        LeakCheck.assertNoneInProgress(server);
        executor.shutdown();
        assertThat(executor.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
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
