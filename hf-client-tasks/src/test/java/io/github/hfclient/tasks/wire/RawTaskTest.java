package io.github.hfclient.tasks.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.Media;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.RawAnswer;
import io.github.hfclient.tasks.RawTask;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any task: what is sent for it and what comes back. */
class RawTaskTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 1};

    private final Canned server = Canned.json(200, "{'image':'https://example.com/1.png','score':0.5}");

    private RawAnswer call(RawTask request) {
        try (HfClient hf = server.client()) {
            return hf.on("acme/m").call(request);
        }
    }

    @Test
    void sendsWhatItIsGiven() throws IOException {
        call(RawTask.of("fill-mask", "Paris is <mask>.")
                .parameter("top_k", 3)
                .parameter("nothing", null)
                .root("options", Map.of("use_cache", false)));
        assertThat(server.sentJson())
                .isEqualTo(
                        Json.parse(
                                "{\"inputs\":\"Paris is <mask>.\",\"parameters\":{\"top_k\":3},\"options\":{\"use_cache\":false}}"));
    }

    @Test
    void givesTheJsonAsItCame() {
        RawAnswer answer = call(RawTask.of("mask-generation", Json.of(List.of(1, 2))));
        assertThat(answer.json()).isEqualTo(Json.parse("{\"image\":\"https://example.com/1.png\",\"score\":0.5}"));
        assertThatThrownBy(answer::media)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("use json()");
    }

    @Test
    void givesMediaAsMedia() {
        Canned painter = new Canned(200, "image/png", () -> new ByteArrayInputStream(PNG));
        try (HfClient hf = painter.client()) {
            RawAnswer answer = hf.on("acme/m").call(RawTask.of("unconditional-image-generation", ""));
            assertThat(answer.media()).isEqualTo(Media.of(PNG, "image/png"));
            assertThatThrownBy(answer::json)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("the answer is image/png, 5 bytes; use media()");
        }
    }

    @Test
    void sendsMediaAsTheyAreOrWithSettingsInBase64() throws IOException {
        RawTask request = RawTask.of("mask-generation", Media.of(PNG));
        call(request);
        assertThat(server.sent()).startsWith("\uFFFDPNG");
        call(request.parameter("points", 8));
        assertThat(server.sentJson()).isEqualTo(Json.parse("{\"inputs\":\"iVBORwE=\",\"parameters\":{\"points\":8}}"));
    }

    @ParameterizedTest
    @CsvSource({
        "fill-mask, /hf-inference/models/acme/m",
        "a-task-of-tomorrow, /hf-inference/models/acme/m",
        "feature-extraction, /hf-inference/models/acme/m/pipeline/feature-extraction",
        "sentence-similarity, /hf-inference/models/acme/m/pipeline/sentence-similarity",
        "text-ranking, /hf-inference/models/acme/m/pipeline/text-ranking",
        "text-generation, /hf-inference/models/acme/m/v1/completions",
        "chat-completion, /v1/chat/completions"
    })
    void goesWhereTheTaskIsFound(String id, String path) {
        call(RawTask.of(id, "a"));
        assertThat(server.path()).isEqualTo(path);
    }

    @Test
    void sendsMessagesToAChat() throws IOException {
        call(RawTask.of("chat-completion", List.of(Map.of("role", "user", "content", "Hello")))
                .parameter("max_tokens", 5));
        assertThat(server.sentJson())
                .isEqualTo(
                        Json.parse(
                                "{\"model\":\"acme/m\",\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}],\"max_tokens\":5}"));
    }

    @Test
    void isNeverAskedTwiceOnADoubt() {
        assertThat(RawTask.of("fill-mask", "a").task().costly()).isTrue();
        assertThat(RawTask.of("feature-extraction", "a").task().costly()).isTrue();
    }

    @Test
    void isEqualToAnotherOfTheSameContent() {
        assertThat(RawTask.of("fill-mask", "a").parameter("top_k", 1))
                .isEqualTo(RawTask.of("fill-mask", Json.of("a")).parameter("top_k", 1));
        assertThat(RawTask.of("fill-mask", "a").task())
                .isEqualTo(RawTask.of("fill-mask", "b").task());
    }

    @Test
    void hasNoDefaultModel() {
        try (HfClient hf = server.client()) {
            assertThatThrownBy(() -> hf.call(RawTask.of("feature-extraction", "a")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no default model");
        }
    }

    @Test
    void anErrorIsNoAnswer() {
        try (HfClient hf = Canned.json(422, "{'error':'unknown task'}").client()) {
            assertThatThrownBy(() -> hf.on("acme/m").call(RawTask.of("fill-mask", "a")))
                    .isInstanceOf(HfException.InvalidInput.class)
                    .hasMessageContaining("unknown task");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fill Mask", "fill_mask", "../chat", "fill-", "fill--mask", "f\n"})
    void anIdThatCannotBeOneIsRefused(String id) {
        assertThatThrownBy(() -> RawTask.of(id, "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not the id of a task: ");
    }

    @Test
    void whatCannotBeSentIsRefused() {
        assertThatThrownBy(() -> RawTask.of("fill-mask", null)).hasMessage("inputs is null");
        assertThatThrownBy(() -> RawTask.of(" ", "a")).hasMessage("id is blank");
        assertThatThrownBy(() -> RawTask.of("fill-mask", new Object()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no JSON form");
    }
}
