package io.github.hfclient.tasks.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.TokenLogprob;
import io.github.hfclient.tasks.Usage;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatSoFarTest {
    private final ChatSoFar answer = ChatSoFar.stream(1);
    private final ChatSoFar several = ChatSoFar.stream(2);

    private List<ChatPiece> take(String event) {
        return take(answer, event);
    }

    private static List<ChatPiece> take(ChatSoFar answer, String event) {
        return answer.take(JsonIn.of(event.replace('\'', '"')));
    }

    private String words(String event) {
        return take(event).stream().map(ChatPiece::text).collect(Collectors.joining());
    }

    /** An event with this in the only delta. */
    private List<ChatPiece> delta(String parts) {
        return take("{'choices':[{'delta':{" + parts + "}}]}");
    }

    private List<ToolCall> calls(String... deltas) {
        for (String calls : deltas) delta("'tool_calls':" + calls);
        return answer.answer().toolCalls();
    }

    @Test
    void addsUpTheWords() {
        assertThat(words("{'choices':[{'index':0,'delta':{'role':'assistant','content':'Hel'}}]}"))
                .isEqualTo("Hel");
        assertThat(words("{'choices':[{'delta':{'role':'assistant','content':'lo'},'index':0}]}"))
                .isEqualTo("lo");
        assertThat(answer.answer().text()).isEqualTo("Hello");
        assertThat(answer.finished()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'choices':[{'%s':{'content':'A'}}],'choices':[{'%s':{'content':'B'}}]}",
                "{'choices':null,'choices':[{'%s':{'content':'A'}}],'choices':[]}",
                "{'choices':[{'%s':{'content':'A'}}],'usage':null,'choices':7}"
            })
    void takesAFieldThatComesTwiceOnce(String event) {
        assertThat(words(event.replace("%s", "delta"))).isEqualTo("A");
        assertThat(answer.answer().text()).isEqualTo("A");
        ChatSoFar whole = ChatSoFar.whole();
        take(whole, event.replace("%s", "message"));
        assertThat(whole.answer().text()).isEqualTo("A");
    }

    @Test
    void isFinishedOnceAReasonIsGiven() {
        take("{'id':'c1','model':'acme/m','choices':[{'delta':{'content':'Hi'},'finish_reason':null}]}");
        take("{'id':'c2','model':'acme/m','choices':[{'delta':{},'finish_reason':'length'}]}");
        assertThat(answer.finished()).isTrue();
        assertThat(answer.answer().finishReason()).isEqualTo("length");
        assertThat(answer.answer().model()).isEqualTo("acme/m");
        assertThat(answer.answer().id()).isEqualTo("c1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'choices':[{'delta':{'role':'assistant'}}]}",
                "{'choices':[{'delta':{'role':'assistant','content':null,'tool_calls':null,'reasoning':null}}]}",
                "{'choices':[{'delta':null}]}",
                "{'choices':[{'delta':'words'}]}",
                "{'choices':[5]}"
            })
    void someEventsBringNothing(String event) {
        assertThat(take(event)).allMatch(ChatPiece::isEmpty);
        assertThat(answer.answer().text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{'type':'ping'}", "{'choices':null}", "{'choices':{'delta':{'content':'Hi'}}}", "{'choices':[]}"
            })
    void anEventWithoutAChoiceBeginsNoAnswer(String event) {
        assertThat(take(event)).isEmpty();
        assertThat(answer.begun()).isFalse();
        assertThat(answer.finished()).isFalse();
    }

    @Test
    void takesTheUsageWhereverItComesAndTheLastIfItGrows() {
        take("{'choices':[{'delta':{'content':'Hi'}}],'usage':{'prompt_tokens':3,'completion_tokens':1}}");
        take("{'choices':[],'usage':{'prompt_tokens':3,'completion_tokens':2,'total_tokens':5}}");
        take("{'choices':[],'usage':null}");
        assertThat(answer.answer().usage()).isEqualTo(new Usage(3, 2, 5));
    }

    @Test
    void keepsSeveralAnswersApart() {
        List<ChatPiece> one = take(several, "{'choices':[{'index':1,'delta':{'content':'B'},'finish_reason':'stop'}]}");
        take(several, "{'choices':[{'index':0,'delta':{'content':'A'}},{'index':1,'delta':{'content':'b'}}]}");
        assertThat(one).extracting(ChatPiece::choice).containsExactly(1);
        assertThat(several.answer().choices()).extracting(ChatChoice::text).containsExactly("A", "Bb");
        assertThat(several.finished()).isFalse();
        take(several, "{'choices':[{'index':0,'delta':{},'finish_reason':'stop'}]}");
        assertThat(several.finished()).isTrue();
    }

    @Test
    void isNotFinishedBeforeAllThatWereAskedForAre() {
        take(several, "{'choices':[{'index':0,'delta':{'content':'A'},'finish_reason':'stop'}]}");
        assertThat(several.finished()).isFalse();
    }

    @Test
    void takesNoCountOfEventsForANumberOfAnswers() {
        take("{'choices':[{'index':1,'delta':{'content':'Hel'}}]}");
        take("{'choices':[{'index':2,'delta':{'content':'lo'},'finish_reason':'eos_token'}]}");
        assertThat(answer.answer().choices()).extracting(ChatChoice::text).containsExactly("Hello");
        assertThat(answer.finished()).isTrue();
    }

    @Test
    void keepsThoughtsAndRefusalsApartFromTheWords() {
        delta("'reasoning_content':'2 and '");
        delta("'reasoning':'2','reasoning_content':'2'");
        delta("'content':'4'");
        delta("'refusal':'No '");
        delta("'refusal':'more.'");
        assertThat(answer.answer().reasoning()).isEqualTo("2 and 2");
        assertThat(answer.answer().text()).isEqualTo("4");
        assertThat(answer.answer().refusal()).isEqualTo("No more.");
    }

    @Test
    void addsUpHowLikelyTheTokensWere() {
        take("{'choices':[{'delta':{'content':'H'},'logprobs':{'content':[{'token':'H','logprob':-1}]}}]}");
        take("{'choices':[{'delta':{'content':'i'},'logprobs':{'content':[{'token':'i','logprob':-2}]}}]}");
        take("{'choices':[{'delta':{},'logprobs':null,'finish_reason':'stop'}]}");
        assertThat(answer.answer().logprobs())
                .containsExactly(new TokenLogprob("H", -1.0, List.of()), new TokenLogprob("i", -2.0, List.of()));
    }

    @Test
    void joinsTheArgumentsOfEachCall() {
        assertThat(calls(
                        "[{'index':0,'id':'c1','type':'function','function':{'name':'f','arguments':''}}]",
                        "[{'index':0,'function':{'arguments':'[1'}},{'index':1,'id':'c2','function':{'name':'g'}}]",
                        "[{'index':1,'id':null,'function':{'name':null,'arguments':'[2]'}}]",
                        "[{'index':0,'id':'','function':{'name':'','arguments':']'}}]"))
                .containsExactly(new ToolCall("c1", "f", "[1]"), new ToolCall("c2", "g", "[2]"));
    }

    @Test
    void aRepeatedIdOrNameIsNoOtherCall() {
        assertThat(calls(
                        "{'index':0,'id':'','type':'function','function':{'name':'f','arguments':'[1'}}",
                        "{'index':0,'id':'','type':'function','function':{'name':'f','arguments':']'}}"))
                .containsExactly(new ToolCall(null, "f", "[1]"));
    }

    @Test
    void anIdOfItsOwnForEachPieceIsNoOtherCall() {
        assertThat(calls(
                        "[{'index':0,'id':'a','function':{'name':'f','arguments':'[1'}}]",
                        "[{'index':0,'id':'b','function':{'arguments':']'}}]"))
                .containsExactly(new ToolCall("a", "f", "[1]"));
    }

    @Test
    void wholeCallsAreNotJoined() {
        assertThat(calls(
                        "[{'index':0,'id':'a','function':{'name':'f','arguments':'[1]'}}]",
                        "[{'index':0,'id':'b','function':{'name':'f','arguments':'[2]'}}]",
                        "[{'function':{'name':'f','arguments':[3]}},{'id':4,'function':{'name':'g','arguments':{}}}]"))
                .containsExactly(
                        new ToolCall("a", "f", "[1]"),
                        new ToolCall("b", "f", "[2]"),
                        new ToolCall(null, "f", "[3]"),
                        new ToolCall("4", "g", "{}"));
    }

    @Test
    void theSameIdInEachPieceIsOneCall() {
        assertThat(calls(
                        "[{'id':'a','function':{'name':'f','arguments':''}}]",
                        "[{'id':'b','function':{'name':'g','arguments':'{'}}]",
                        "[{'id':'a','function':{'arguments':'{}'}}]",
                        "[{'id':'b','function':{'arguments':'}'}}]"))
                .containsExactly(new ToolCall("a", "f", "{}"), new ToolCall("b", "g", "{}"));
    }

    @Test
    void idAndNameToldAgainAreOneCall() {
        assertThat(calls(
                        "[{'id':'a','type':'function','function':{'name':'f','arguments':''}}]",
                        "[{'id':'a','type':'function','function':{'name':'f','arguments':'{\\'x\\''}}]",
                        "[{'id':'a','type':'function','function':{'name':'f','arguments':':1}'}}]",
                        "[{'id':'a','type':'function','function':{'name':'f','arguments':''}}]"))
                .containsExactly(new ToolCall("a", "f", "{\"x\":1}"));
    }

    @Test
    void aNameToldAgainWithoutAnIdIsOneCall() {
        assertThat(calls("[{'function':{'name':'f','arguments':'{'}}]", "[{'function':{'name':'f','arguments':'}'}}]"))
                .containsExactly(new ToolCall(null, "f", "{}"));
    }

    @Test
    void wholeCallsOfOneNumberAreNotJoined() {
        assertThat(calls(
                        "[{'index':0,'function':{'name':'f','arguments':'{}'}}]",
                        "[{'index':0,'function':{'name':'f','arguments':'{}'}}]",
                        "[{'index':0,'function':{'name':'g','arguments':''}}]"))
                .containsExactly(
                        new ToolCall(null, "f", "{}"), new ToolCall(null, "f", "{}"), new ToolCall(null, "g", ""));
    }

    @Test
    void callsOfOneEventAreNotJoinedWhateverTheirNumberOrId() {
        assertThat(calls("[{'index':0,'id':'0','function':{'name':'f','arguments':''}},"
                        + "{'index':0,'id':'0','function':{'name':'f','arguments':''}}]"))
                .containsExactly(new ToolCall("0", "f", ""), new ToolCall("0", "f", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "'null'", "'None'", "' '"})
    void aReasonToStopThatIsNoneIsNone(String reason) {
        take("{'choices':[{'delta':{'content':'Hi'},'finish_reason':" + reason + "}]}");
        assertThat(answer.finished()).isFalse();
        assertThat(answer.answer().finishReason()).isNull();
    }

    @Test
    void keepsWhatIsThereOfAUsage() {
        take(
                "{'choices':[],'usage':{'prompt_tokens':3,'completion_tokens':null,'prompt_tokens_details':{'cached_tokens':2}}}");
        assertThat(answer.answer().usage()).isEqualTo(new Usage(3, null, null, 2, null));
        take("{'choices':[],'usage':{'total_tokens':9}}");
        assertThat(answer.answer().usage()).isEqualTo(new Usage(null, null, 9, null, null));
        take("{'choices':[],'usage':{}}");
        assertThat(answer.answer().usage()).isEqualTo(new Usage(null, null, 9, null, null));
    }

    @Test
    void piecesWithoutANumberGoOnWithTheLastCall() {
        assertThat(calls("[{'id':'a','function':{'name':'f','arguments':'[1'}}]", "[{'function':{'arguments':']'}}]"))
                .containsExactly(new ToolCall("a", "f", "[1]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1,2]", "null", "'words'", "{'choices':[{'delta':{'content':5}}]}"})
    void whatIsNoEventIsRefused(String event) {
        assertThatThrownBy(() -> take(event)).isInstanceOf(JsonException.class);
    }
}
