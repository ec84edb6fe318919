package io.github.hfclient.tasks.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.chat.tools.Tool;
import io.github.hfclient.tasks.chat.tools.ToolLoop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of an answer in the next turn. */
class HistoryTest {
    private static final History ALL = History.PLAIN.reasoning(true).emptyContent(true);

    private static ChatAnswer answer(String message) {
        String json = "{'choices':[{'message':" + message + "}]}";
        return ChatDecoder.read(JsonIn.of(json.replace('\'', '"')), 1);
    }

    private static Json turn(String message, History history) {
        return Chat.of("Hello").then(answer(message), history).messages().get(1).json();
    }

    private static Json call(String call) {
        return turn("{'tool_calls':[" + call + "]}", History.PLAIN)
                .get("tool_calls")
                .get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "'  '", "null", "'null'", "'{broken'", "'[1]'", "'7'", "'weather in Oslo'", "'{}{}'"})
    void argumentsThatServersWouldRefuseAreToldAsNone(String arguments) {
        assertThat(call("{'id':'a','function':{'name':'f','arguments':" + arguments + "}}")
                        .get("function")
                        .get("arguments"))
                .isEqualTo(Json.of("{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ }", "{\"a\": 1}", " {\"a\":[null]}"})
    void otherArgumentsAreToldAsTheModelWroteThem(String arguments) {
        assertThat(new ToolCall("a", "f", arguments).json().get("function").get("arguments"))
                .isEqualTo(Json.of(arguments));
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "null", "'null'"})
    void aToolWithoutArgumentsGetsAnEmptyObject(String arguments) {
        ChatAnswer answer = answer("{'tool_calls':[{'function':{'name':'f','arguments':" + arguments + "}}]}");
        assertThat(answer.toolCalls().get(0).arguments()).isEqualTo(Json.Obj.EMPTY);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`'extra_content':{'google':{'thought_signature':'s'}}`, extra_content",
                "`'cache_control':{'type':'ephemeral'}`, cache_control",
                "`'provider_specific_fields':{'thought_signature':'s'}`, provider_specific_fields"
            })
    void fieldsThatOnlyTheServerKnowsComeBack(String field, String name) {
        Json call = call("{'id':'a','function':{'name':'f','arguments':'{}'}," + field + "}");
        assertThat(call.get(name)).isInstanceOf(Json.Obj.class);
        assertThat(call.get("type")).isEqualTo(Json.of("function"));
    }

    @Test
    void andThoseOfTheFunctionToo() {
        Json call = call("{'function':{'name':'f','arguments':'{}','signature':'s'}}");
        assertThat(call.get("function").text()).isEqualTo("{\"name\":\"f\",\"arguments\":\"{}\",\"signature\":\"s\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reasoning", "reasoning_content"})
    void reasoningComesBackUnderItsNameIfThatIsWanted(String name) {
        String message = "{'content':'Blue','" + name + "':'a colour'}";
        assertThat(turn(message, ALL).get(name)).isEqualTo(Json.of("a colour"));
        assertThat(turn(message, History.PLAIN).text()).isEqualTo("{\"role\":\"assistant\",\"content\":\"Blue\"}");
    }

    @Test
    void reasoningThatCameAsAPartOfTheContentComesBackAsOne() {
        String parts =
                "[{'type':'thinking','thinking':[{'type':'text','text':'a colour'}]},{'type':'text','text':'Blue'}]";
        assertThat(turn("{'content':" + parts + "}", ALL).get("content").text()).isEqualTo(parts.replace('\'', '"'));
    }

    @Test
    void aTurnOfCallsAloneHasWordsOnlyIfThatIsWanted() {
        String message = "{'content':null,'tool_calls':[{'id':'a','function':{'name':'f','arguments':'{}'}}]}";
        assertThat(turn(message, ALL).get("content")).isEqualTo(Json.of(""));
        assertThat(turn(message, History.PLAIN).get("content").absent()).isTrue();
    }

    @Test
    void aLoopTellsItAsItWasToldTo() {
        assertThat(ToolLoop.of(Tool.of(new ChatTool("f", null, Json.Obj.EMPTY), json -> ""))
                        .history(ALL)
                        .history())
                .isEqualTo(ALL);
    }
}
