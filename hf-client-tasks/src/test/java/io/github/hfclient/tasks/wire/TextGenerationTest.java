package io.github.hfclient.tasks.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.generation.TextGeneration;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One request, in the two forms that servers want. */
class TextGenerationTest {
    private static final TextGeneration REQUEST = TextGeneration.of("Once")
            .maxNewTokens(5)
            .returnFullText(false)
            .temperature(0.5)
            .stop(List.of("END"));
    private final Canned completion =
            Canned.json(200, "{'choices':[{'text':' upon','finish_reason':'length'}],'usage':{'completion_tokens':1}}");
    private final Canned own = Canned.json(200, "[{'generated_text':' upon'}]");

    @Test
    void asksHuggingFaceInTheFormOfOpenAi() throws IOException {
        try (HfClient hf = completion.client()) {
            assertThat(hf.on("acme/m").call(REQUEST).text()).isEqualTo(" upon");
        }
        assertThat(completion.path()).isEqualTo("/hf-inference/models/acme/m/v1/completions");
        assertThat(completion.sent())
                .isEqualTo("{\"model\":\"acme/m\",\"prompt\":\"Once\",\"max_tokens\":5,\"echo\":false,"
                        + "\"temperature\":0.5,\"stop\":[\"END\"]}");
    }

    @Test
    void asksAServerOfOnesOwnInTheNativeForm() throws IOException {
        try (HfClient hf = own.client()) {
            assertThat(hf.at("https://my.endpoint.test/generate").call(REQUEST).text())
                    .isEqualTo(" upon");
        }
        assertThat(own.path()).isEqualTo("/generate");
        assertThat(own.sentJson().get("inputs")).isEqualTo(Json.of("Once"));
        assertThat(own.sentJson().get("parameters").get("max_new_tokens")).isEqualTo(Json.of(5));
    }

    @Test
    void asksAServerWhoseUrlSaysSoInTheFormOfOpenAi() throws IOException {
        try (HfClient hf = completion.client()) {
            hf.at("https://my.endpoint.test/v1").call(REQUEST);
        }
        assertThat(completion.path()).isEqualTo("/v1/completions");
        assertThat(completion.sentJson().get("max_tokens")).isEqualTo(Json.of(5));
    }

    @Test
    void namesTheSettingsThatAServerDoesNotKnow() {
        String refusal = "The following `model_kwargs` are not used by the model: [\u2019watermark\u2019]";
        try (HfClient hf = Canned.json(400, "{'error':'" + refusal + "'}").client()) {
            assertThatExceptionOfType(HfException.InvalidInput.class)
                    .isThrownBy(() -> hf.on("acme/m").call(REQUEST.watermark(true)))
                    .withMessageContaining(refusal);
        }
    }
}
