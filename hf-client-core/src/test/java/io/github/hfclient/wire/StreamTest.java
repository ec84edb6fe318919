package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.TestClients;
import io.github.hfclient.testkit.BrokenStreams;
import io.github.hfclient.testkit.Cuts;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.LeakCheck;
import io.github.hfclient.testkit.Loading;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.Statuses;
import io.github.hfclient.testkit.Streams;
import io.github.hfclient.testkit.Trouble;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@Timeout(180)
class StreamTest {
    private static final Duration IDLE = Duration.ofSeconds(60);

    private final ManualTime time = ManualTime.jumping();
    private HostileServer server;
    private HfClient hf;

    private Words.Pieces ask(Trouble... script) {
        server = HostileServer.start(script);
        hf = TestClients.builder(time, server.uri().toString()).build();
        return hf.stream(Words.of("Hello"));
    }

    @AfterEach
    void leavesNoConnectionInTheMiddleOfAnAnswer() {
        LeakCheck.assertNoneInProgress(server);
        hf.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void readsEveryFormOfAStreamToItsEnd(Streams form) {
        try (Words.Pieces pieces = ask(form)) {
            assertThat(pieces.whole()).isEqualTo(Streams.TEXT);
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {
                "CUT",
                "RESET",
                "BROKEN_CHUNK",
                "STALL",
                "STALL_AT_ONCE",
                "KEEP_ALIVE_FOR_EVER",
                "KEEP_ALIVE_STEPS",
                "ERROR_FIRST",
                "NOTHING",
                "JSON_INSTEAD",
                "ERROR_INSTEAD",
                "HTML_INSTEAD",
                "EMPTY_INSTEAD"
            })
    void keepsTheTextThatCameBeforeTheStreamBroke(BrokenStreams trouble) {
        try (Words.Pieces pieces = ask(trouble)) {
            assertThatThrownBy(pieces::whole)
                    .isInstanceOfSatisfying(
                            HfException.IncompleteAnswer.class,
                            e -> assertThat(e.textSoFar()).isEqualTo(BrokenStreams.TEXT_SO_FAR));
            assertThat(server.requests()).hasSize(1);
        }
    }

    /** A broken connection may take with it what came just before, and even the beginning of the answer. */
    @ParameterizedTest
    @EnumSource(names = {"CUT", "RESET", "BROKEN_CHUNK"})
    void isNeverTakenForWholeWhenTheConnectionBreaks(BrokenStreams trouble) {
        try (Words.Pieces pieces = ask(trouble)) {
            assertThatThrownBy(pieces::whole)
                    .isInstanceOfAny(HfException.IncompleteAnswer.class, HfException.Unreachable.class);
            assertThat(BrokenStreams.TEXT_SO_FAR).startsWith(pieces.partial());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ERROR_OBJECT", "ERROR_NAMED", "BAD_JSON", "ENDLESS_LINE"})
    void saysWhyTheStreamBroke(BrokenStreams trouble) {
        try (Words.Pieces pieces = ask(trouble)) {
            assertThatThrownBy(pieces::whole)
                    .isInstanceOf(HfException.IncompleteAnswer.class)
                    .hasMessageMatching(".*the stream ended before its answer did \\(.+\\)");
            assertThat(pieces.partial()).isEqualTo(BrokenStreams.TEXT_SO_FAR);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NOTHING", "HTML_INSTEAD", "EMPTY_INSTEAD"})
    void refusesAnswersThatAreNoStream(BrokenStreams trouble) {
        try (Words.Pieces pieces = ask(trouble)) {
            assertThatThrownBy(pieces::whole).isInstanceOf(HfException.UnreadableAnswer.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void usesTheConnectionOfAWholeStreamAgain() {
        try (Words.Pieces first = ask(Streams.PLAIN, Streams.PLAIN);
                Words.Pieces second = hf.stream(Words.of("Hello"))) {
            assertThat(first.whole()).isEqualTo(second.whole());
        }
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void freesTheConnectionOfAStreamThatDoesNotEndBehindItsAnswer() {
        try (Words.Pieces pieces = ask(Streams.silentAfterDone())) {
            assertThat(pieces.next()).isNotEmpty();
            CompletableFuture<String> whole = CompletableFuture.supplyAsync(pieces::whole);
            while (!whole.isDone()) time.advance(Duration.ofMillis(100));
            assertThat(Result.of(whole).value()).isEqualTo(Streams.TEXT);
        }
    }

    @Test
    void failsLikeACallWhenTheFirstEventIsAnError() {
        try (Words.Pieces pieces = ask(BrokenStreams.ERROR_FIRST)) {
            assertThatThrownBy(pieces::whole)
                    .isExactlyInstanceOf(HfException.ServerFailed.class)
                    .hasMessageContaining("out of memory");
        }
    }

    @Test
    void isRefusedWithTheWordsOfTheServer() {
        try (Words.Pieces pieces = ask(new Statuses(402, Statuses.Form.JSON))) {
            assertThatThrownBy(pieces::whole)
                    .isInstanceOf(HfException.OutOfCredits.class)
                    .hasMessageContaining("words of the server for 402");
        }
    }

    @Test
    void waitsForTheModelAndForAConnectionUntilTheFirstEvent() {
        try (Words.Pieces pieces = ask(Loading.ESTIMATE_20, Cuts.CLOSE_BEFORE_ANSWER, Streams.PLAIN)) {
            assertThat(pieces.whole()).isEqualTo(Streams.TEXT);
            assertThat(server.requests()).hasSize(3);
        }
    }

    @Test
    void sendsNothingBeforeTheFirstRead() {
        try (Words.Pieces pieces = ask(Streams.PLAIN)) {
            assertThat(pieces.partial()).isEmpty();
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void isNotSentAgainByAReadAfterAFailure() {
        try (Words.Pieces pieces = ask(new Statuses(400, Statuses.Form.JSON))) {
            assertThatThrownBy(pieces::hasNext).isInstanceOf(HfException.InvalidInput.class);
            assertThatThrownBy(pieces::hasNext).isInstanceOf(HfException.IncompleteAnswer.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STALL", "KEEP_ALIVE_STEPS"})
    void givesUpAfterTheIdleTimeWithTheTextSoFar(BrokenStreams trouble) {
        try (Words.Pieces pieces = ask(trouble)) {
            assertThat(pieces.next() + pieces.next()).isEqualTo(BrokenStreams.TEXT_SO_FAR);
            CompletableFuture<String> rest = CompletableFuture.supplyAsync(pieces::whole);
            time.awaitSleepers(1);
            server.step();
            time.advance(IDLE);
            HfException.IncompleteAnswer failure = Result.of(rest).failedWith(HfException.IncompleteAnswer.class);
            assertThat(failure).hasMessageContaining("nothing came for 60.0 s, allow more with idleTimeout(..)");
            assertThat(failure.textSoFar()).isEqualTo(BrokenStreams.TEXT_SO_FAR);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"KEEP_ALIVE_FOR_EVER"})
    void commentsThatNeverStopDoNotKeepItAlive(BrokenStreams trouble) {
        try (Words.Pieces pieces = ask(trouble)) {
            assertThat(pieces.next() + pieces.next()).isEqualTo(BrokenStreams.TEXT_SO_FAR);
            CompletableFuture<String> rest = CompletableFuture.supplyAsync(pieces::whole);
            while (!rest.isDone()) time.advance(Duration.ofSeconds(1));
            assertThat(Result.of(rest).failedWith(HfException.IncompleteAnswer.class))
                    .hasMessageContaining("no event came in the time of a call, only signs of life");
        }
    }

    @Test
    void mayBeLongerThanAnyOtherAnswer() {
        server = HostileServer.start(Streams.PLAIN);
        hf = TestClients.builder(time, server.uri().toString()).answerLimit(200).build();
        try (Words.Pieces pieces = hf.stream(Words.of("Hello"))) {
            assertThat(pieces.whole()).isEqualTo(Streams.TEXT);
        }
    }

    @Test
    void timesOutBeforeTheFirstEventLikeACall() {
        try (Words.Pieces pieces = ask(BrokenStreams.STALL_AT_ONCE)) {
            CompletableFuture<String> whole = CompletableFuture.supplyAsync(pieces::whole);
            time.awaitSleepers(1);
            time.advance(Duration.ofMinutes(2));
            Result.of(whole).failedWith(HfException.TimedOut.class);
        }
    }

    @Test
    void endsAsAWholeWithinTheTimeOfTheView() {
        server = HostileServer.start(BrokenStreams.STALL);
        hf = TestClients.builder(time, server.uri().toString()).build();
        try (Words.Pieces pieces = hf.within(Duration.ofSeconds(5)).stream(Words.of("Hello"))) {
            assertThat(pieces.next() + pieces.next()).isEqualTo(BrokenStreams.TEXT_SO_FAR);
            CompletableFuture<String> rest = CompletableFuture.supplyAsync(pieces::whole);
            time.awaitSleepers(1);
            time.advance(Duration.ofSeconds(5));
            assertThat(Result.of(rest).failedWith(HfException.IncompleteAnswer.class))
                    .hasMessageContaining("allow more with within(..)");
        }
    }

    @Test
    void givesItsPermitBackAtTheFirstEvent() {
        server = HostileServer.start(BrokenStreams.STALL, Streams.PLAIN);
        hf = TestClients.builder(time, server.uri().toString()).maxInFlight(1).build();
        try (Words.Pieces open = hf.stream(Words.of("Hello"));
                Words.Pieces other = hf.stream(Words.of("Hello"))) {
            assertThat(open.hasNext()).isTrue();
            assertThat(other.whole()).isEqualTo(Streams.TEXT);
        }
    }

    @Test
    void closingBeforeTheFirstReadSendsNothing() {
        Words.Pieces pieces = ask(Streams.PLAIN);
        pieces.close();
        assertThatThrownBy(pieces::hasNext).isInstanceOf(HfException.Cancelled.class);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void closingFreesTheConnectionOfAStreamThatIsNotRead() {
        Words.Pieces pieces = ask(BrokenStreams.STALL);
        assertThat(pieces.hasNext()).isTrue();
        pieces.close();
        server.awaitOpenConnections(0);
    }

    @Test
    void closingEndsAReadThatWaits() {
        Words.Pieces pieces = ask(BrokenStreams.STALL);
        CompletableFuture<String> whole = CompletableFuture.supplyAsync(pieces::whole);
        time.awaitSleepers(1);
        server.awaitRequests(1);
        pieces.close();
        Result.of(whole).failedWith(HfException.Cancelled.class);
        server.awaitOpenConnections(0);
    }

    @Test
    void closingEndsAReadThatIsKeptBusy() {
        Words.Pieces pieces = ask(BrokenStreams.KEEP_ALIVE_FOR_EVER);
        assertThat(pieces.next() + pieces.next()).isEqualTo(BrokenStreams.TEXT_SO_FAR);
        CompletableFuture<String> rest = CompletableFuture.supplyAsync(pieces::whole);
        pieces.close();
        Result.of(rest).failedWith(HfException.Cancelled.class);
        server.awaitOpenConnections(0);
    }

    @Test
    void closingTheClientEndsAReadThatWaits() {
        Words.Pieces pieces = ask(BrokenStreams.STALL_AT_ONCE);
        CompletableFuture<String> whole = CompletableFuture.supplyAsync(pieces::whole);
        time.awaitSleepers(1);
        hf.close();
        Result.of(whole).failedWith(HfException.Cancelled.class);
        server.awaitOpenConnections(0);
    }
}
