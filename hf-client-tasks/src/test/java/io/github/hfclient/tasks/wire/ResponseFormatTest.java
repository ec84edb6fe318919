package io.github.hfclient.tasks.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.TestClients;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.chat.Chat;
import io.github.hfclient.tasks.chat.ResponseFormat;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.transport.HttpCall;
import io.github.hfclient.transport.HttpReply;
import io.github.hfclient.transport.Transport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A schema goes to each server in the form that it understands. */
class ResponseFormatTest {
    private static final Json SCHEMA = Json.parse("{\"type\":\"object\"}");
    private static final Chat ASKED = Chat.of("Where?").responseFormat(ResponseFormat.jsonSchema("place", SCHEMA));
    private static final String STANDARD =
            "{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"place\",\"schema\":{\"type\":\"object\"},\"strict\":true}}";
    private static final String OLDER = "{\"type\":\"json_object\",\"value\":{\"type\":\"object\"}}";
    private static final String TGI = "{\"max_total_tokens\":4096}";

    private final List<String> paths = new ArrayList<>();
    private final List<String> formats = new ArrayList<>();

    private HfClient client(String info) {
        Transport server = call -> {
            paths.add(call.uri().getPath());
            return reply(call.method().equals("GET") ? info : chat(call));
        };
        return TestClients.builder(ManualTime.jumping(), "https://router.huggingface.co")
                .transport(server)
                .build();
    }

    private String chat(HttpCall call) throws IOException {
        if (call.body() == null) throw new AssertionError("no body");
        try (InputStream in = call.body().open()) {
            Json sent = Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            formats.add(sent.get("response_format").text());
        }
        return "{\"choices\":[{\"message\":{\"content\":\"{}\"}}]}";
    }

    private static HttpReply reply(String json) {
        InputStream body = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        return new HttpReply(200, Map.of("content-type", List.of("application/json")), body);
    }

    @Test
    void textGenerationInferenceGetsTheFormOfAllItsVersions() {
        try (HfClient hf = client(TGI)) {
            hf.at("https://my.test").call(ASKED);
        }
        assertThat(formats).containsExactly(OLDER);
    }

    @Test
    void otherServersOfOnesOwnGetTheStandard() {
        try (HfClient hf = client("{}")) {
            hf.at("https://my.test").call(ASKED);
        }
        assertThat(formats).containsExactly(STANDARD);
    }

    @Test
    void theRouterIsNotAskedWhatItIs() {
        try (HfClient hf = client(TGI)) {
            hf.on("acme/m").call(ASKED);
        }
        assertThat(paths).containsExactly("/v1/chat/completions");
        assertThat(formats).containsExactly(STANDARD);
    }

    @Test
    void aServerIsAskedOnceAndOnlyForASchema() {
        try (HfClient hf = client(TGI)) {
            hf.at("https://my.test").call(Chat.of("Hello"));
            hf.at("https://my.test").call(Chat.of("Hello").responseFormat(ResponseFormat.JSON_OBJECT));
            hf.at("https://my.test").call(ASKED);
            hf.at("https://my.test").call(ASKED);
        }
        assertThat(paths)
                .containsExactly(
                        "/v1/chat/completions",
                        "/v1/chat/completions",
                        "/info",
                        "/v1/chat/completions",
                        "/v1/chat/completions");
    }
}
