package io.github.hfclient.tasks.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.Inference;
import io.github.hfclient.Media;
import io.github.hfclient.tasks.chat.Chat;
import io.github.hfclient.tasks.chat.ChatAnswer;
import io.github.hfclient.tasks.chat.Message;
import io.github.hfclient.tasks.chat.ToolCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a chat sends, and where to. */
class ChatCallTest {
    private final Canned server = Canned.json(200, "{'choices':[{'message':{'content':'Hi'},'finish_reason':'stop'}]}");
    private final HfClient hf = server.client();

    @AfterEach
    void close() {
        hf.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme/m", "acme/m:fastest", "acme/m:cheapest", "acme/m:preferred", "acme/m:groq"})
    void namesTheModelFirstAndAsItIs(String model) throws IOException {
        hf.on(model).call(Chat.of("Hello").maxTokens(5));
        assertThat(server.path()).isEqualTo("/v1/chat/completions");
        assertThat(server.sent())
                .isEqualTo("{\"model\":\"" + model
                        + "\",\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}],\"max_tokens\":5}");
    }

    @ParameterizedTest
    @CsvSource({
        "https://my.test, /v1/chat/completions",
        "https://my.test/, /v1/chat/completions",
        "https://my.test/v1, /v1/chat/completions",
        "https://my.test/a/v1/, /a/v1/chat/completions",
        "https://my.test/a/chat/completions?x=1, /a/chat/completions",
        "https://my.test/hf-inference/models/acme/m, /hf-inference/models/acme/m/v1/chat/completions"
    })
    void asksAtTheUrlOfTheOpenAiForm(String url, String path) throws IOException {
        hf.at(url).call(Chat.of("Hello"));
        assertThat(server.path()).isEqualTo(path);
        assertThat(server.sent()).startsWith("{\"model\":\"tgi\",\"messages\":[");
    }

    @Test
    void sendsAnImageFromAFile(@TempDir Path folder) throws IOException {
        byte[] image = new byte[100_000];
        image[0] = 1;
        Path file = Files.write(folder.resolve("cat.png"), image);
        hf.on("acme/m")
                .call(Chat.ofMessages(List.of(Message.user("What is this?").image(Media.of(file)))));
        String url = server.sentJson()
                .get("messages")
                .get(0)
                .get("content")
                .get(1)
                .get("image_url")
                .get("url")
                .string();
        assertThat(url).isEqualTo("data:image/png;base64," + Base64.getEncoder().encodeToString(image));
    }

    @Test
    void goesOnWithWhatWasAnswered() throws IOException {
        Inference model = hf.on("acme/m");
        Chat chat = Chat.of("Hello");
        ChatAnswer answer = model.call(chat);
        model.call(chat.then(answer.message()).then(Message.tool(new ToolCall("a", "f", ""), "5")));
        assertThat(server.sentJson().get("messages").text())
                .isEqualTo("[{\"role\":\"user\",\"content\":\"Hello\"},{\"role\":\"assistant\",\"content\":\"Hi\"},"
                        + "{\"role\":\"tool\",\"content\":\"5\",\"tool_call_id\":\"a\"}]");
    }
}
