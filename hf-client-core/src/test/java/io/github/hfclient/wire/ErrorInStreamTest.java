package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.TestClients;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.LeakCheck;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.Streams;
import io.github.hfclient.testkit.Trouble;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors in a stream whose status was 200, in the places and forms in which servers and gateways put them. */
@Timeout(30)
class ErrorInStreamTest {
    private static final String TEXT =
            "data: {'choices':[{'index':0,'delta':{'content':'Hello'},'finish_reason':null}]}\n\n";
    private static final String END =
            "data: {'choices':[{'index':0,'delta':{},'finish_reason':'stop'}]}\n\ndata: [DONE]\n\n";

    private final ManualTime time = ManualTime.jumping();
    private HostileServer server;
    private HfClient hf;

    private Words.Pieces ask(Trouble... script) {
        server = HostileServer.start(script);
        hf = TestClients.builder(time, server.uri().toString()).build();
        return hf.stream(Words.of("Hello"));
    }

    /** A stream; {@code '} stands for {@code "}. */
    private static Trouble stream(String events) {
        return Trouble.answer(200, Map.of("Content-Type", "text/event-stream"), events.replace('\'', '"'));
    }

    @AfterEach
    void leavesNothing() {
        LeakCheck.assertNoneInProgress(server);
        hf.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data: {'id':'x','object':'chat.completion.chunk','created':1,'model':'m','choices':[],"
                        + "'error':{'code':502,'message':'it broke'}}\n\n",
                "data: {'id':'x','provider':'p','model':'m','object':'chat.completion.chunk','created':1,'choices':"
                        + "[{'index':0,'delta':{'content':''},'finish_reason':'error'}],'error':{'code':502,'message':'it broke'}}\n\n",
                "data: {'choices':[{'index':0,'delta':{'content':'no'},'finish_reason':'error','error':{'code':502,'message':'it broke'}}]}\n\n",
                "data: {'choices':[{'index':0,'delta':{'error':{'code':502,'message':'it broke'}},'finish_reason':null}]}\n\n",
                "data: {'object':'error','message':'it broke','type':'InternalServerError','param':null,'code':502}\n\n",
                "data: {'type':'error','message':'it broke','code':'502'}\n\n",
                "data: {'errors':[{'message':'it broke','code':502}],'code':502}\n\n",
                "data: [{'error':{'code':502,'message':'it broke','status':'UNAVAILABLE'}}]\n\n",
                "data: {'error':true,'message':'it broke','code':502}\n\n",
                "error: {'code':502,'message':'it broke','type':'server_error'}\n\n",
                "error: {'error':{'code':502,'message':'it broke'}}\n\n",
                "event: error\ndata: {'message':'it broke','code':502}\n\n",
                "event: error\ndata: {'text':'it broke','code':502}\n\n",
                "event:error\ndata: {'error':{'message':'it broke','code':502}}\n\n",
            })
    void isNeverTakenForTheEndOfAnAnswer(String event) {
        try (Words.Pieces pieces = ask(stream(TEXT + event + END))) {
            assertThatThrownBy(pieces::whole).isInstanceOfSatisfying(HfException.IncompleteAnswer.class, e -> {
                assertThat(e).hasMessageContaining("it broke");
                assertThat(e).hasCauseInstanceOf(HfException.ServerFailed.class);
                assertThat(e.textSoFar()).isEqualTo("Hello");
                assertThat(e.bodyExcerpt()).contains("it broke");
                assertThat(e.status()).isEqualTo(502);
            });
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"event: error\ndata: it broke\n\n", "error: it broke\n\n", "event: error\ndata: 'it broke'\n\n"})
    void isReadWhereItIsPlainText(String event) {
        try (Words.Pieces pieces = ask(stream(TEXT + event + END))) {
            assertThatThrownBy(pieces::whole)
                    .isInstanceOf(HfException.IncompleteAnswer.class)
                    .hasMessageContaining("it broke")
                    .hasCauseInstanceOf(HfException.Rejected.class);
        }
    }

    @Test
    void aFinishReasonErrorIsOneWithoutWordsToo() {
        String event = "data: {'choices':[{'index':0,'delta':{},'finish_reason':'error'}]}\n\n";
        try (Words.Pieces pieces = ask(stream(TEXT + event + END))) {
            assertThatThrownBy(pieces::whole)
                    .isInstanceOf(HfException.IncompleteAnswer.class)
                    .hasMessageContaining("finish_reason error");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"'error':null", "'error':''", "'error':false", "'error':{}", "'error':[]"})
    void noErrorIsNone(String field) {
        try (Words.Pieces pieces = ask(stream(TEXT.replace("{'choices'", "{" + field + ",'choices'") + END))) {
            assertThat(pieces.whole()).isEqualTo("Hello");
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`'code':429`, RateLimited",
                "`'code':'503'`, ServerFailed",
                "`'code':401`, AccessDenied",
                "`'code':402`, OutOfCredits",
                "`'code':404`, NotFound",
                "`'code':'context_length_exceeded'`, InvalidInput",
                "`'type':'rate_limit_error'`, RateLimited",
                "`'type':'overloaded_error'`, ServerFailed",
                "`'type':'BadRequestError'`, InvalidInput",
                "`'http_status_code':422`, InvalidInput",
                "`'code':-1`, Rejected",
                "`'code':null`, Rejected"
            })
    void itsCodeSaysItsKindAsTheStatusWould(String code, String kind) {
        String event = "data: {'error':{'message':'it broke'," + code + "}}\n\n";
        try (Words.Pieces pieces = ask(stream(event))) {
            assertThatThrownBy(pieces::whole)
                    .isInstanceOf(HfException.Rejected.class)
                    .satisfies(e -> assertThat(e.getClass().getSimpleName()).isEqualTo(kind))
                    .hasMessageContaining("it broke");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data: {'error':{'code':500,'message':'it broke'}}\n\n",
                "error: {'code':503,'message':'Loading model','type':'unavailable_error'}\n\n",
                "event: error\ndata: {'error':'queue is full','error_type':'overloaded'}\n\n"
            })
    void isAskedAgainBeforeTheFirstEventLikeAFailureOfThatStatus(String event) {
        try (Words.Pieces pieces = ask(stream(event), Streams.PLAIN)) {
            assertThat(pieces.whole()).isEqualTo(Streams.TEXT);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void isNotAskedAgainWhereTheCodeForbidsIt() {
        try (Words.Pieces pieces = ask(stream("data: {'error':{'code':504,'message':'it took too long'}}\n\n"))) {
            assertThatThrownBy(pieces::whole).isInstanceOf(HfException.ServerFailed.class);
            assertThat(server.requests()).as("a costly call may have run").hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'error':{'code':429,'message':'slow down'}}",
                "[{'error':{'code':429,'message':'slow down'}}]",
                "{'id':'x','choices':[],'created':1,'model':'m','error':{'code':429,'message':'slow down'}}",
                "{'object':'error','message':'slow down','code':429}"
            })
    void theSameHoldsForAnswersThatAreNoStream(String body) {
        Trouble json = Trouble.answer(200, Map.of("Content-Type", "application/json"), body.replace('\'', '"'));
        server = HostileServer.start(json);
        hf = TestClients.builder(time, server.uri().toString()).attempts(2).build();
        assertThatThrownBy(() -> hf.call(Ask.of("hello")))
                .isInstanceOf(HfException.RateLimited.class)
                .hasMessageContaining("answered 200 with an error inside that stands for 429: slow down");
        assertThat(server.requests()).hasSize(2);
    }
}
