package io.github.hfclient.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.hfclient.HfException;
import io.github.hfclient.internal.Outcome.Failed;
import io.github.hfclient.internal.Outcome.Kind;
import io.github.hfclient.internal.Outcomes.Reading;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.transport.HttpReply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomesTest {
    private static final String SERVER = "https://x.test";
    private static final String ENDPOINT = "https://id.us-east-1.aws.endpoints.huggingface.cloud";
    private static final String IS_LOADING = "{\"error\":\"Model acme/m is currently loading\"}";
    private static final Reading<String> AS_TEXT =
            (reply, body) -> new String(body.readAllBytes(), StandardCharsets.UTF_8);

    private final Settings settings = new Settings();
    private final Outcomes outcomes = new Outcomes(settings, ManualTime.stepped());
    private final Call call = new Calls().to(SERVER);

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204, 299})
    void whatIsReadOfA2xxIsTheAnswer(int status) throws InterruptedException {
        assertThat(judged(call, reply(status, "hi"), AS_TEXT)).isEqualTo(new Outcome.Answered<>("hi"));
    }

    @ParameterizedTest
    @CsvSource({
        "199, FINAL,      Rejected",
        "301, FINAL,      Rejected",
        "400, FINAL,      InvalidInput",
        "401, FINAL,      AccessDenied",
        "402, FINAL,      OutOfCredits",
        "403, FINAL,      AccessDenied",
        "404, FINAL,      NotFound",
        "408, OVERLOADED, ServerFailed",
        "410, FINAL,      NotFound",
        "413, FINAL,      InvalidInput",
        "415, FINAL,      InvalidInput",
        "418, FINAL,      Rejected",
        "422, FINAL,      InvalidInput",
        "424, OVERLOADED, ServerFailed",
        "429, LIMITED,    RateLimited",
        "500, OVERLOADED, ServerFailed",
        "501, FINAL,      ServerFailed",
        "502, OVERLOADED, ServerFailed",
        "503, OVERLOADED, ServerFailed",
        "504, IN_DOUBT,   ServerFailed",
        "505, FINAL,      ServerFailed",
        "599, OVERLOADED, ServerFailed",
        "600, FINAL,      Rejected",
    })
    void theStatusSaysWhatARefusalIs(int status, Kind kind, String exception) throws InterruptedException {
        Failed<?> failed = refused(call, reply(status, "no"));
        assertThat(failed.kind()).isEqualTo(kind);
        assertThat(failed.failure().getClass().getSimpleName()).isEqualTo(exception);
        assertThat(failed.failure().status()).isEqualTo(status);
        assertThat(failed.hint()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 429, 500, 503, 504})
    void aRefusalMayAskForAPause(int status) throws InterruptedException {
        Failed<?> failed = refused(call, reply(status, "no", Map.of("retry-after", List.of("7"))));
        assertThat(failed.hint()).isEqualTo(Duration.ofSeconds(7));
        assertThat(failed.failure().details().retryAfter()).contains(Duration.ofSeconds(7));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    503 | {"error":"Model acme/m is currently loading"} | LOADING    | -
                    503 | {"error":"wait","estimated_time":20.5}        | LOADING    | PT20.5S
                    503 | {"error":"wait","estimated_time":0}           | LOADING    | PT0S
                    503 | {"error":"wait","estimated_time":1000000}     | LOADING    | PT1000000S
                    503 | {"error":"wait","estimated_time":1000001}     | LOADING    | -
                    503 | {"error":"no"}                                | OVERLOADED | -
                    500 | {"error":"Model acme/m is currently loading"} | OVERLOADED | -
                    502 | {"error":"Model acme/m is currently loading"} | OVERLOADED | -
                    """)
    void a503ThatSaysSoIsAModelThatLoads(int status, String body, Kind kind, @Nullable Duration hint)
            throws InterruptedException {
        Failed<?> failed = refused(call, reply(status, body));
        assertThat(failed.kind()).isEqualTo(kind);
        assertThat(failed.hint()).isEqualTo(hint);
        assertThat(failed.failure() instanceof HfException.StillLoading).isEqualTo(kind == Kind.LOADING);
        assertThat(failed.failure().bodyExcerpt()).isEqualTo(body);
    }

    /** Its guess is when the model is ready, its {@code Retry-After} before when nobody must ask. */
    @Test
    void aModelThatLoadsMayAskForAPauseToo() throws InterruptedException {
        Failed<?> failed = refused(call, reply(503, IS_LOADING, Map.of("retry-after", List.of("7"))));
        assertThat(failed.hint()).isNull();
        assertThat(failed.failure().details().retryAfter()).contains(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @CsvSource({"502, LOADING", "503, LOADING", "500, OVERLOADED", "504, IN_DOUBT", "429, LIMITED"})
    void whoWaitsForTheModelTakesABareGatewayErrorForOneThatLoads(int status, Kind kind) throws InterruptedException {
        Call waiting = new Calls().waitingForModel(SERVER);
        assertThat(refused(waiting, reply(status, "")).kind()).isEqualTo(kind);
        assertThat(refused(new Calls().to(ENDPOINT), reply(status, "")).kind()).isEqualTo(kind);
    }

    @Test
    void ofARefusalNoMoreIsReadThanTheLimitForErrors() throws InterruptedException {
        settings.errorBytes = 10;
        HttpReply reply = reply(500, "0123456789abc");
        assertThat(refused(call, reply).failure().bodyExcerpt()).isEqualTo("0123456789");
        assertThat(reply.body()).hasBinaryContent("abc".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aRefusalForWarningsAloneKeepsTheWholeAnswer() throws InterruptedException {
        String body = "{\"error\":{\"output\":[\"" + "x".repeat(2_000) + "\"],\"warnings\":[\"slow\"]}}";
        assertThat(refused(call, reply(400, body)).failure().bodyExcerpt()).isEqualTo(body);
        assertThat(refused(call, reply(400, "x".repeat(2_000))).failure().bodyExcerpt())
                .hasSize(AnswerBody.EXCERPT);
    }

    @Test
    void anAnswerThatIsNoneOfTheTaskIsFinalAndShown() throws InterruptedException {
        Failed<?> failed = failed(call, (reply, body) -> {
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
        Failed<?> failed = failed(call, (reply, body) -> {
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
        Failed<?> failed = failed(call, (reply, body) -> {
            throw failure;
        });
        assertThat(failed.kind()).isEqualTo(Kind.FINAL);
        assertThat(failed.failure()).isSameAs(failure);
    }

    @Test
    void aConnectionThatBreaksMeanwhileIsNoAnswer() throws InterruptedException {
        IOException broken = new IOException("reset");
        for (Exception e : List.of(broken, new UncheckedIOException(broken))) {
            Failed<?> failed = failed(call, throwing(e));
            assertThat(failed.kind()).isEqualTo(Kind.BROKE_OFF);
            assertThat(failed.failure())
                    .isInstanceOf(HfException.Unreachable.class)
                    .hasMessageContaining("the answer broke off")
                    .hasCause(broken);
        }
    }

    @Test
    void timeThatRunsOutMeanwhileIsFinal() throws InterruptedException {
        Failed<?> failed = failed(call, throwing(new SocketTimeoutException("late")));
        assertThat(failed.kind()).isEqualTo(Kind.FINAL);
        assertThat(failed.failure())
                .isInstanceOf(HfException.TimedOut.class)
                .hasMessageContaining("receiving the answer");
    }

    @ParameterizedTest
    @MethodSource
    void anInterruptMeanwhileIsOneOfTheCall(Exception interrupt) {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> failed(call, throwing(interrupt))).isInstanceOf(InterruptedException.class);
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
        Failed<?> failed = failure(outcomes.unanswered(call, e));
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
        for (Call waiting : List.of(new Calls().waitingForModel(SERVER), new Calls().to(ENDPOINT))) {
            Failed<?> failed = failure(outcomes.unanswered(waiting, new ConnectException("refused")));
            assertThat(failed.kind()).isEqualTo(Kind.LOADING);
            assertThat(failed.failure()).isInstanceOf(HfException.StillLoading.class);
        }
    }

    @Test
    void timeThatRunsOutWhileTheModelLoadsIsBlamedOnThat() throws InterruptedException {
        Failed<?> loading = refused(call, reply(503, IS_LOADING));
        call.attempts().remember(loading, false);
        Failed<?> failed = failure(outcomes.unanswered(call, new SocketTimeoutException()));
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

    private Outcome<String> judged(Call call, HttpReply reply, Reading<String> reading) throws InterruptedException {
        return outcomes.of(call, reply, new AnswerBody(reply, settings.answerBytes, AnswerBody.EXCERPT), reading);
    }

    private Failed<?> failed(Call call, Reading<String> reading) throws InterruptedException {
        return failure(judged(call, reply(200, "the answer"), reading));
    }

    private Failed<?> refused(Call call, HttpReply reply) throws InterruptedException {
        return failure(judged(call, reply, (answer, body) -> {
            throw new AssertionError("a refusal is no answer");
        }));
    }

    private static Failed<?> failure(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Failed.class);
        return (Failed<?>) outcome;
    }

    private static HttpReply reply(int status, String body) {
        return reply(status, body, Map.of());
    }

    private static HttpReply reply(int status, String body, Map<String, List<String>> headers) {
        return new HttpReply(status, headers, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
