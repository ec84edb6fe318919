package io.github.hfclient.tasks.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException.IncompleteAnswer;
import io.github.hfclient.tasks.chat.Chat;
import io.github.hfclient.tasks.chat.ChatAnswer;
import io.github.hfclient.tasks.chat.ChatPiece;
import io.github.hfclient.tasks.chat.ChatStream;
import io.github.hfclient.tasks.chat.ToolCall;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pieces add up to, and when that is the whole. */
class ChatPiecesTest {
    private static final Chat CHAT = Chat.of("Hello");

    private static final String CALLED =
            "{'id':'c1','model':'acme/m','choices':[{'index':0,'finish_reason':'tool_calls',"
                    + "'logprobs':{'content':[{'token':'Aha','logprob':-1},{'token':' \ud83c\udf0d','logprob':-2}]},"
                    + "'message':{'role':'assistant','content':'Aha \ud83c\udf0d','reasoning':'2 and 2','tool_calls':["
                    + "{'id':'a','type':'function','function':{'name':'f','arguments':'[1]'}},"
                    + "{'id':'b','type':'function','function':{'name':'g','arguments':'[2]'}}]}}],"
                    + "'usage':{'prompt_tokens':3,'completion_tokens':4,'total_tokens':7}}";

    private static final String STREAMED = delta("'role':'assistant','content':null,'reasoning':'2 and '")
            + delta("'reasoning':'2'")
            + event("'choices':[{'index':0,'delta':{'content':'Aha'},"
                    + "'logprobs':{'content':[{'token':'Aha','logprob':-1}]}}]")
            + event("'choices':[{'index':0,'delta':{'content':' \ud83c\udf0d'},"
                    + "'logprobs':{'content':[{'token':' \ud83c\udf0d','logprob':-2}]}}]")
            + delta("'tool_calls':[{'index':0,'id':'a','function':{'name':'f','arguments':''}}]")
            + delta("'tool_calls':[{'index':0,'function':{'arguments':'[1'}}]")
            + delta("'tool_calls':[{'index':0,'function':{'arguments':']'}},"
                    + "{'index':1,'id':'b','function':{'name':'g','arguments':'[2]'}}]")
            + event("'choices':[{'index':0,'delta':{},'finish_reason':'tool_calls'}]")
            + event("'choices':[],'usage':{'prompt_tokens':3,'completion_tokens':4,'total_tokens':7}")
            + "data: [DONE]\n\n";

    private static String event(String fields) {
        return "data: {'id':'c1','model':'acme/m'," + fields + "}\n\n";
    }

    private static String delta(String parts) {
        return event("'choices':[{'index':0,'delta':{" + parts + "},'finish_reason':null}]");
    }

    private static ChatStream ask(String events, Chat chat) {
        return Canned.stream(events).client().on("acme/m").stream(chat);
    }

    private static ChatAnswer called() {
        try (HfClient hf = Canned.json(200, CALLED).client()) {
            return hf.on("acme/m").call(CHAT);
        }
    }

    @Test
    void addUpToWhatACallGives() {
        try (ChatStream answer = ask(STREAMED, CHAT)) {
            assertThat(answer.whole()).isEqualTo(called());
            assertThat(answer.whole().toolCalls()).containsExactly(call("a", "f", "[1]"), call("b", "g", "[2]"));
        }
    }

    private static ToolCall call(String id, String name, String arguments) {
        return new ToolCall(id, name, arguments);
    }

    @Test
    void addUpToTheSameWhereverTheBytesAreCut() {
        byte[] bytes = STREAMED.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        Random random = new Random(20_240_611);
        ChatAnswer expected = called();
        try (HfClient hf = new Canned(200, "text/event-stream", () -> new Pieced(bytes, random)).client()) {
            for (int i = 0; i < 1_000; i++) {
                assertThat(hf.on("acme/m").stream(CHAT).whole()).isEqualTo(expected);
            }
        }
    }

    @Test
    void eachBringSomething() {
        try (ChatStream answer = ask(STREAMED, CHAT)) {
            List<ChatPiece> pieces = answer.stream().toList();
            assertThat(pieces).hasSize(8);
            assertThat(pieces).extracting(ChatPiece::reasoning).startsWith("2 and ", "2", "");
            assertThat(pieces.get(4).toolCalls().get(0).name()).isEqualTo("f");
            assertThat(pieces.get(7).finishReason()).isEqualTo("tool_calls");
        }
    }

    @Test
    void areKeptWhenTheStreamBreaks() {
        try (ChatStream answer = ask(STREAMED.substring(0, STREAMED.indexOf("{'index':1,")), CHAT)) {
            assertThatExceptionOfType(IncompleteAnswer.class)
                    .isThrownBy(answer::whole)
                    .extracting(IncompleteAnswer::textSoFar)
                    .isEqualTo("Aha \ud83c\udf0d");
            assertThat(answer.partial().toolCalls()).containsExactly(call("a", "f", "[1"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"data: {'type':'ping'}\n\ndata: [DONE]\n\n", "data: {'choices':[]}\n\ndata: [DONE]\n\n"})
    void areMissingFromAnAnswerInAnotherForm(String events) {
        try (ChatStream answer = ask(events, CHAT)) {
            assertThatThrownBy(answer::whole).isInstanceOf(IncompleteAnswer.class);
        }
    }

    @Test
    void ofSeveralAnswersAreAllWantedToTheirEnd() {
        String first = event("'choices':[{'index':0,'delta':{'content':'A'},'finish_reason':'stop'}]");
        String second = event("'choices':[{'index':1,'delta':{'content':'B'},'finish_reason':'length'}]");
        try (ChatStream both = ask(first + second, CHAT.choices(2));
                ChatStream cut = ask(first, CHAT.choices(2))) {
            assertThat(both.whole().choices()).extracting("text").containsExactly("A", "B");
            assertThatThrownBy(cut::whole).isInstanceOf(IncompleteAnswer.class);
        }
    }

    @Test
    void ofSeveralAnswersSayWhichTheyBelongTo() {
        String events = event("'choices':[{'index':1,'delta':{'content':'B'}},{'index':0,'delta':{'content':'A'}}]")
                + "data: [DONE]\n\n";
        try (ChatStream answer = ask(events, CHAT.choices(2))) {
            assertThat(answer.stream().map(ChatPiece::choice)).containsExactly(1, 0);
        }
    }
}
