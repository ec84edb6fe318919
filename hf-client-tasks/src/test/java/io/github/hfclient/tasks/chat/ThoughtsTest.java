package io.github.hfclient.tasks.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model thought, wherever a server puts it. */
class ThoughtsTest {
    record Colour(String name) {}

    private static ChatAnswer answer(String message) {
        String json = "{'choices':[{'message':" + message + ",'finish_reason':'stop'}]}";
        return ChatDecoder.read(JsonIn.of(json.replace('\'', '"')), 1);
    }

    @ParameterizedTest
    @CsvSource({
        "<think>a colour</think>Blue, a colour, Blue",
        "' <think>\n a colour \n</think>\n\nBlue', a colour, Blue",
        "<thinking>a colour</thinking>Blue, a colour, Blue",
        "[THINK]a colour[/THINK]Blue, a colour, Blue",
        "a colour</think>Blue, a colour, Blue",
        "<think></think>Blue, '', Blue",
        "<think>a colour, a colour, ''",
        "Blue, '', Blue"
    })
    void areToldApartOnDemand(String text, String reasoning, String rest) {
        String json =
                "{\"choices\":[{\"message\":" + Json.of(Map.of("content", text)).text() + "}]}";
        ChatAnswer answer = ChatDecoder.read(JsonIn.of(json), 1);
        assertThat(answer.text()).isEqualTo(text);
        assertThat(answer.splitReasoning().reasoning()).isEqualTo(reasoning);
        assertThat(answer.splitReasoning().text()).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'type':'thinking','thinking':[{'type':'text','text':'a '},{'type':'text','text':'colour'}]},{'type':'text','text':'Blue'}]",
                "[{'type':'thinking','thinking':'a colour'},{'type':'text','text':'Blue'}]",
                "[{'type':'reasoning','text':'a colour'},{'type':'text','text':'Bl'},{'type':'output_text','text':'ue'}]"
            })
    void areToldApartWhereTheyArePartsOfTheContent(String content) {
        ChatAnswer answer = answer("{'content':" + content + "}");
        assertThat(answer.reasoning()).isEqualTo("a colour");
        assertThat(answer.text()).isEqualTo("Blue");
    }

    private static Colour structured(String content) {
        String json = Json.of(Map.of("choices", java.util.List.of(Map.of("message", Json.parse(content)))))
                .text();
        var request = Chat.of("?").into(Colour.class);
        return request.task().decoder().read(JsonIn.of(json), request.body()).value();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<think>a colour</think>{'name':'Blue'}",
                "a colour\n</think>\n{'name':'Blue'}",
                "[THINK]a {colour}[/THINK]```json\n{'name':'Blue'}\n```",
                "{'name':'Blue'}"
            })
    void areNoPartOfAStructuredAnswer(String text) {
        String content = Json.of(Map.of("content", text.replace('\'', '"'))).text();
        assertThat(structured(content)).isEqualTo(new Colour("Blue"));
    }

    @Test
    void aMarkInsideJsonIsLeftThere() {
        String content =
                Json.of(Map.of("content", "{\"name\":\"Blue</think>\"}")).text();
        assertThat(structured(content)).isEqualTo(new Colour("Blue</think>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"content\":\"\",\"reasoning_content\":\"{}\"}",
                "{\"content\":null,\"reasoning\":\"{}\"}",
                "{\"content\":\"<think>for ever\"}"
            })
    void aStructuredAnswerThatCameAsReasoningSaysSo(String message) {
        assertThatThrownBy(() -> structured(message))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("found only reasoning");
    }
}
