package io.github.hfclient.tasks.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.Media;
import io.github.hfclient.json.ByteSource;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChatMessagesTest {
    private static ChatAnswer answer(String message) {
        String json = "{'choices':[{'message':" + message + "}]}";
        return ChatDecoder.read(JsonIn.of(json.replace('\'', '"')), 1);
    }

    @Test
    void anAnswerBecomesATurnOfTheConversation() {
        assertThat(answer("{'content':'Hi','reasoning':'a greeting'}").message())
                .isEqualTo(Message.assistant("Hi"));
    }

    @Test
    void aWishForAToolBecomesATurnWithoutWords() {
        ChatAnswer answer = answer("{'tool_calls':[{'id':0,'function':{'name':'f','arguments':{}}}]}");
        assertThat(answer.message()).isEqualTo(Message.assistant("", List.of(new ToolCall("0", "f", "{}"))));
        assertThat(answer.message().json().get("content").absent()).isTrue();
    }

    @Test
    void anEmptyAnswerBecomesATurnWithEmptyWordsSinceServersWantSome() {
        assertThat(answer("{'content':''}").message().json().get("content")).isEqualTo(Json.of(""));
    }

    @Test
    void argumentsAreJson() {
        assertThat(new ToolCall("c", "f", "{\"a\":1}").arguments().get("a")).isEqualTo(Json.of(1));
        assertThat(new ToolCall("c", "f", " ").arguments()).isEqualTo(Json.Obj.EMPTY);
    }

    @Test
    void argumentsThatAreNoJsonAreRefused() {
        ToolCall call = new ToolCall("c", "f", "{a:");
        assertThatThrownBy(call::arguments).isInstanceOf(JsonException.class);
    }

    @Test
    void showsTheWordsAndReadsNoImage() {
        ByteSource unreadable = () -> {
            throw new AssertionError("opened");
        };
        Message message = Message.user("What is this?").image(Media.of(unreadable, "image/png"));
        assertThat(message).hasToString("user: What is this? [no text]");
        assertThat(Message.system("Be brief.")).hasToString("system: Be brief.");
    }

    @Test
    void messagesWithTheSameImageAreEqual() {
        byte[] bytes = {1, 2, 3};
        assertThat(Message.user("a").image(Media.of(bytes)))
                .isEqualTo(Message.user("a").image(Media.of(bytes)))
                .isNotEqualTo(Message.user("a").image(Media.of(new byte[] {1, 2})));
    }
}
