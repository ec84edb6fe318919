package io.github.hfclient.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfException;
import io.github.hfclient.internal.call.Outcomes.Reading;
import io.github.hfclient.internal.http.AnswerBody;
import io.github.hfclient.internal.lane.Outcome;
import io.github.hfclient.internal.lane.Outcome.Failed;
import io.github.hfclient.internal.lane.Outcome.Kind;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.transport.HttpReply;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomesTest {
    private static final String SERVER = "https://x.test";
    private static final String ENDPOINT = "https://id.us-east-1.aws.endpoints.huggingface.cloud";
    private static final String IS_LOADING = "{\"error\":\"Model acme/m is currently loading\"}";
    private static final Reading<String> AS_TEXT =
            (reply, body) -> new String(body.readAllBytes(), StandardCharsets.UTF_8);

    private final Judge judge = new Judge();
    private final Call call = new Calls().to(SERVER);

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204, 299})
    void whatIsReadOfA2xxIsTheAnswer(int status) throws InterruptedException {
        assertThat(judge.judge(call, Judge.reply(status, "hi"), AS_TEXT)).isEqualTo(new Outcome.Answered<>("hi"));
    }

    @Test
    void aPartThatNobodyAskedForIsNoAnswer() throws InterruptedException {
        Failed<?> failed = judge.refused(call, Judge.reply(206, "hi"));
        assertThat(failed.kind()).isEqualTo(Kind.FINAL);
        assertThat(failed.failure())
                .isInstanceOf(HfException.UnreadableAnswer.class)
                .hasMessageContaining("it is a part of an answer, and none was asked for (status 206");
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
        "520, OVERLOADED, ServerFailed",
        "524, IN_DOUBT,   ServerFailed",
        "598, IN_DOUBT,   ServerFailed",
        "599, IN_DOUBT,   ServerFailed",
        "600, FINAL,      Rejected",
    })
    void theStatusSaysWhatARefusalIs(int status, Kind kind, String exception) throws InterruptedException {
        Failed<?> failed = judge.refused(call, Judge.reply(status, "no"));
        assertThat(failed.kind()).isEqualTo(kind);
        assertThat(failed.failure().getClass().getSimpleName()).isEqualTo(exception);
        assertThat(failed.failure().status()).isEqualTo(status);
        assertThat(failed.hint()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 429, 500, 503, 504})
    void aRefusalMayAskForAPause(int status) throws InterruptedException {
        Failed<?> failed = judge.refused(call, Judge.reply(status, "no", Map.of("retry-after", List.of("7"))));
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
        Failed<?> failed = judge.refused(call, Judge.reply(status, body));
        assertThat(failed.kind()).isEqualTo(kind);
        assertThat(failed.hint()).isEqualTo(hint);
        assertThat(failed.failure() instanceof HfException.StillLoading).isEqualTo(kind == Kind.LOADING);
        assertThat(failed.failure().bodyExcerpt()).isEqualTo(body);
    }

    /** Its guess is when the model is ready, its {@code Retry-After} before when nobody must ask. */
    @Test
    void aModelThatLoadsMayAskForAPauseToo() throws InterruptedException {
        Failed<?> failed = judge.refused(call, Judge.reply(503, IS_LOADING, Map.of("retry-after", List.of("7"))));
        assertThat(failed.hint()).isNull();
        assertThat(failed.failure().details().retryAfter()).contains(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @CsvSource({"502, LOADING", "503, LOADING", "500, OVERLOADED", "504, IN_DOUBT", "429, LIMITED"})
    void whoWaitsForTheModelTakesABareGatewayErrorForOneThatLoads(int status, Kind kind) throws InterruptedException {
        Call waiting = new Calls().waitingForModel(SERVER);
        assertThat(judge.refused(waiting, Judge.reply(status, "")).kind()).isEqualTo(kind);
        assertThat(judge.refused(new Calls().to(ENDPOINT), Judge.reply(status, ""))
                        .kind())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 429})
    void aTimeThatEndsAfterAFailureNamesIt(int status) throws InterruptedException {
        HttpReply reply = Judge.reply(status, "the disk is full", Map.of("x-request-id", List.of("r7")));
        call.attempts().remember(judge.refused(call, reply), false);
        Failed<?> late = judge.unanswered(call, new SocketTimeoutException("late"));
        Failed<?> brokeOff = judge.failed(call, (answer, body) -> {
            throw new SocketTimeoutException("late");
        });
        for (HfException failure : List.of(late.failure(), brokeOff.failure())) {
            assertThat(failure)
                    .isInstanceOf(HfException.TimedOut.class)
                    .hasMessageContaining(
                            "the attempt before was answered " + status + ": the disk is full [request r7]");
            assertThat(failure.details().serverMessage()).isEqualTo("the disk is full");
            assertThat(failure.status()).isEqualTo(status);
        }
    }

    @Test
    void aModelThatLoadsUntilTheTimeEndsKeepsItsWords() throws InterruptedException {
        HttpReply reply = Judge.reply(503, IS_LOADING, Map.of("x-request-id", List.of("r7")));
        call.attempts().remember(judge.refused(call, reply), true);
        assertThat(judge.unanswered(call, new SocketTimeoutException("late")).failure())
                .isInstanceOf(HfException.StillLoading.class)
                .hasMessageContaining("still loading: Model acme/m is currently loading [request r7]; allow more time");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"x-request-id", "content-type"})
    void aHeaderThatIsFarTooLongIsCutInTheMessage(String name) throws InterruptedException {
        HttpReply reply = Judge.reply(200, "no", Map.of(name, List.of("v".repeat(100_000))));
        HfException failure = Judge.failure(judge.judge(call, reply, (answer, body) -> {
                    throw new JsonException("no");
                }))
                .failure();
        assertThat(failure.getMessage()).hasSizeLessThan(500).contains("vvvv\u2026");
        assertThat(String.valueOf(failure.details().requestId())).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void aRedirectIsNamedNoLongerThanAnybodyReads() throws InterruptedException {
        String far = "https://x.test/\u202e" + "v".repeat(100_000) + "?key=1";
        HfException failure = judge.refused(call, Judge.reply(302, "", Map.of("location", List.of(far))))
                .failure();
        assertThat(failure.getMessage())
                .hasSizeLessThan(500)
                .contains("it wants to go to https://x.test/vvv")
                .doesNotContain("\u202e", "key");
    }

    @Test
    void wordsThatTurnTheDirectionOfWritingAreToldWithoutThat() throws InterruptedException {
        HfException failure = judge.refused(call, Judge.reply(400, "{\"error\":\"no \u202Ewas\u2066 \u200Bsaid\"}"))
                .failure();
        assertThat(failure).hasMessageContaining("answered 400: no was said");
        assertThat(failure.details().serverMessage()).isEqualTo("no was said");
    }

    @Test
    void ofARefusalNoMoreIsReadThanTheLimitForErrors() throws InterruptedException {
        judge.settings.errorBytes = 10;
        HttpReply reply = Judge.reply(500, "0123456789abc");
        assertThat(judge.refused(call, reply).failure().bodyExcerpt()).isEqualTo("0123456789");
        assertThat(reply.body()).hasBinaryContent("abc".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aRefusalForWarningsAloneKeepsTheWholeAnswer() throws InterruptedException {
        String body = "{\"error\":{\"output\":[\"" + "x".repeat(2_000) + "\"],\"warnings\":[\"slow\"]}}";
        assertThat(judge.refused(call, Judge.reply(400, body)).failure().bodyExcerpt())
                .isEqualTo(body);
        assertThat(judge.refused(call, Judge.reply(400, "x".repeat(2_000)))
                        .failure()
                        .bodyExcerpt())
                .hasSize(AnswerBody.EXCERPT);
    }
}
