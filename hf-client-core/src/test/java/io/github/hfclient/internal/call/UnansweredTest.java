package io.github.hfclient.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.hfclient.HfException;
import io.github.hfclient.internal.Failing;
import io.github.hfclient.internal.call.Outcomes.Reading;
import io.github.hfclient.internal.lane.Outcome.Failed;
import io.github.hfclient.internal.lane.Outcome.Kind;
import io.github.hfclient.json.JsonException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers that do not come, or not whole. */
class UnansweredTest {
    private static final String SERVER = "https://x.test";

    private final Judge judge = new Judge();
    private final Call call = new Calls().to(SERVER);

    @Test
    void anAnswerThatIsNoneOfTheTaskIsFinalAndShown() throws InterruptedException {
        Failed<?> failed = judge.failed(call, (reply, body) -> {
            throw new JsonException("no list");
        });
        assertThat(failed.kind()).isEqualTo(Kind.FINAL);
        assertThat(failed.failure())
                .isInstanceOf(HfException.UnreadableAnswer.class)
                .hasMessageContaining("no list");
        assertThat(failed.failure().bodyExcerpt()).isEqualTo("the answer");
    }

    @Test
    void aDecoderThatFailsIsNamed() throws InterruptedException {
        Failed<?> failed = judge.failed(call, (reply, body) -> {
            body.readAllBytes();
            throw new IllegalStateException("oops");
        });
        assertThat(failed.kind()).isEqualTo(Kind.FINAL);
        assertThat(failed.failure())
                .isInstanceOf(HfException.UnreadableAnswer.class)
                .hasMessageContaining("its decoder failed with java.lang.IllegalStateException")
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(failed.failure().bodyExcerpt()).isEqualTo("the answer");
    }

    @Test
    void aFailureOfTheReadingIsFinal() throws InterruptedException {
        HfException failure = Failing.exception("broken off");
        Failed<?> failed = judge.failed(call, (reply, body) -> {
            throw failure;
        });
        assertThat(failed.kind()).isEqualTo(Kind.FINAL);
        assertThat(failed.failure()).isSameAs(failure);
    }

    @Test
    void aConnectionThatBreaksMeanwhileIsNoAnswer() throws InterruptedException {
        IOException broken = new IOException("reset");
        for (Exception e : List.of(broken, new UncheckedIOException(broken))) {
            Failed<?> failed = judge.failed(call, throwing(e));
            assertThat(failed.kind()).isEqualTo(Kind.BROKE_OFF);
            assertThat(failed.failure())
                    .isInstanceOf(HfException.Unreachable.class)
                    .hasMessageContaining("the answer broke off")
                    .hasCause(broken);
        }
    }

    @Test
    void timeThatRunsOutMeanwhileIsFinal() throws InterruptedException {
        Failed<?> failed = judge.failed(call, throwing(new SocketTimeoutException("late")));
        assertThat(failed.kind()).isEqualTo(Kind.FINAL);
        assertThat(failed.failure())
                .isInstanceOf(HfException.TimedOut.class)
                .hasMessageContaining("receiving the answer");
    }

    @ParameterizedTest
    @MethodSource
    void anInterruptMeanwhileIsOneOfTheCall(Exception interrupt) {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> judge.failed(call, throwing(interrupt))).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).as("said by the exception now").isFalse();
    }

    static Stream<Exception> anInterruptMeanwhileIsOneOfTheCall() {
        return Stream.of(
                new ClosedByInterruptException(),
                new InterruptedIOException(),
                new UncheckedIOException(new ClosedByInterruptException()));
    }

    @ParameterizedTest
    @MethodSource
    void whatFailsBeforeAnAnswerBegins(IOException e, Kind kind, Class<?> exception, String words) {
        Failed<?> failed = judge.unanswered(call, e);
        assertThat(failed.kind()).isEqualTo(kind);
        assertThat(failed.failure()).isInstanceOf(exception).hasMessageContaining(words);
        assertThat(failed.hint()).isNull();
    }

    static Stream<Arguments> whatFailsBeforeAnAnswerBegins() {
        Class<?> unreachable = HfException.Unreachable.class;
        String cut = "Remote host terminated the handshake";
        return Stream.of(
                arguments(
                        new SocketTimeoutException(), Kind.FINAL, HfException.TimedOut.class, "waiting for the answer"),
                arguments(new ConnectException("refused"), Kind.NO_CONNECTION, unreachable, "no connection"),
                arguments(new SSLHandshakeException("unknown"), Kind.FINAL, unreachable, "no trusted connection"),
                arguments(new SSLHandshakeException(cut), Kind.NO_ANSWER, unreachable, "the connection failed"),
                arguments(new IOException("reset"), Kind.NO_ANSWER, unreachable, "the connection failed"));
    }

    @Test
    void whoWaitsForTheModelTakesARefusedConnectionForOneThatLoads() {
        for (Call waiting : List.of(
                new Calls().waitingForModel(SERVER),
                new Calls().to("https://id.us-east-1.aws.endpoints.huggingface.cloud"))) {
            Failed<?> failed = judge.unanswered(waiting, new ConnectException("refused"));
            assertThat(failed.kind()).isEqualTo(Kind.LOADING);
            assertThat(failed.failure()).isInstanceOf(HfException.StillLoading.class);
        }
    }

    @Test
    void timeThatRunsOutWhileTheModelLoadsIsBlamedOnThat() throws InterruptedException {
        Failed<?> loading = judge.refused(call, Judge.reply(503, "{\"error\":\"Model acme/m is currently loading\"}"));
        call.attempts().remember(loading, false);
        Failed<?> failed = judge.unanswered(call, new SocketTimeoutException());
        assertThat(failed.kind()).isEqualTo(Kind.FINAL);
        assertThat(failed.failure())
                .isInstanceOf(HfException.StillLoading.class)
                .hasCause(loading.failure());
    }

    private static Reading<String> throwing(Exception e) {
        return (reply, body) -> {
            if (e instanceof RuntimeException unchecked) throw unchecked;
            throw (IOException) e;
        };
    }
}
