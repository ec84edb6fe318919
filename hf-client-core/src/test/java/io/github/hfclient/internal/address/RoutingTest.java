package io.github.hfclient.internal.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.hfclient.Form;
import io.github.hfclient.Task;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTest {
    private static final Map<String, Task<?>> TASKS = Map.of(
            "classification", task("text-classification"),
            "embeddings",
                    task("feature-extraction")
                            .route(Task.Route.PIPELINE)
                            .forms(Form.ENVELOPE, Form.openAi("embeddings", "input")),
            "generation",
                    task("text-generation")
                            .route(Task.Route.MODEL_V1)
                            .forms(Form.ENVELOPE, Form.openAi("completions", "prompt")),
            "chat", task("chat-completion").route(Task.Route.V1).forms(Form.openAi("chat/completions", null)));

    private enum Kind {
        NATIVE,
        OPENAI
    }

    private final Routing routing = new Routing(Hosts.ROUTER);

    private static Task<?> task(String id) {
        return Task.of(id, (in, asked) -> in.json());
    }

    @ParameterizedTest
    @CsvSource({
        "classification, /hf-inference/models/acme/m, NATIVE",
        "embeddings, /hf-inference/models/acme/m/pipeline/feature-extraction, NATIVE",
        "generation, /hf-inference/models/acme/m/v1/completions, OPENAI",
        "chat, /v1/chat/completions, OPENAI",
    })
    void findsTheTaskOnHuggingFace(String task, String path, Kind kind) {
        Target target = routing.target(TASKS.get(task), "acme/m", null);
        assertThat(target.uri()).hasToString("https://router.huggingface.co" + path);
        assertThat(target.form().namesModel()).isEqualTo(kind == Kind.OPENAI);
        assertThat(target.others()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, http://localhost:8080",
        "https://proxy/hf, https://proxy/hf",
        "https://proxy/hf/, https://proxy/hf",
    })
    void findsTheTaskBehindAnotherBase(String base, String start) {
        Target target = new Routing(Hosts.base("base", base)).target(TASKS.get("classification"), "acme/m", null);
        assertThat(target.uri()).hasToString(start + "/hf-inference/models/acme/m");
    }

    @Test
    void keepsTheQueryOfTheBaseBehindThePath() {
        Routing keyed = new Routing(Hosts.base("base", "https://proxy/hf?key=1"));
        assertThat(keyed.target(TASKS.get("chat"), "acme/m", null).uri())
                .hasToString("https://proxy/hf/v1/chat/completions?key=1");
    }

    @ParameterizedTest
    @CsvSource({
        "classification, https://x.test, https://x.test, NATIVE",
        "classification, https://x.test/, https://x.test, NATIVE",
        "classification, https://x.test:8080/predict?k=1, https://x.test:8080/predict?k=1, NATIVE",
        "classification, https://x.test/v1, https://x.test/v1, NATIVE",
        "chat, https://x.test, https://x.test/v1/chat/completions, OPENAI",
        "chat, https://x.test/, https://x.test/v1/chat/completions, OPENAI",
        "chat, ' https://x.test/// ', https://x.test/v1/chat/completions, OPENAI",
        "chat, https://x.test/v1, https://x.test/v1/chat/completions, OPENAI",
        "chat, https://x.test/v1/, https://x.test/v1/chat/completions, OPENAI",
        "chat, https://x.test/v1/chat/completions, https://x.test/v1/chat/completions, OPENAI",
        "chat, https://x.test/v1/chat/completions/, https://x.test/v1/chat/completions, OPENAI",
        "chat, https://x.test/a%20b, https://x.test/a%20b/v1/chat/completions, OPENAI",
        "chat, https://x.test?k=1, https://x.test/v1/chat/completions?k=1, OPENAI",
        "chat, https://x.test/?k=1, https://x.test/v1/chat/completions?k=1, OPENAI",
        "chat, https://x.test/v1/?k=/a%2F/, https://x.test/v1/chat/completions?k=/a%2F/, OPENAI",
        "chat, http://[::1]:8080/v1, http://[::1]:8080/v1/chat/completions, OPENAI",
        "embeddings, https://x.test, https://x.test, NATIVE",
        "embeddings, https://x.test/embed, https://x.test/embed, NATIVE",
        "embeddings, https://x.test/v1, https://x.test/v1/embeddings, OPENAI",
        "embeddings, https://x.test/v1/embeddings, https://x.test/v1/embeddings, OPENAI",
        "embeddings, https://x.test/openai/embeddings?k=1, https://x.test/openai/embeddings?k=1, OPENAI",
        "generation, https://x.test, https://x.test, NATIVE",
        "generation, https://x.test/v1, https://x.test/v1/completions, OPENAI",
    })
    void findsTheTaskOnAServerOfTheCaller(String task, String given, String uri, Kind kind) {
        Target target = routing.target(TASKS.get(task), "acme/m", Hosts.base("url", given));
        assertThat(target.uri()).hasToString(uri);
        assertThat(target.form().namesModel()).isEqualTo(kind == Kind.OPENAI);
    }

    @ParameterizedTest
    @CsvSource({
        "https://x.test, https://x.test https://x.test/v1/rerank https://x.test/rerank",
        "https://x.test/v1, https://x.test/v1/rerank https://x.test/v1 https://x.test/rerank",
        "https://x.test/a/v1?k=1, https://x.test/a/v1/rerank?k=1 https://x.test/a/v1?k=1 https://x.test/a/rerank?k=1",
        "https://x.test/v1/rerank, https://x.test/v1/rerank https://x.test/v1/rerank",
        "https://x.test/rerank, https://x.test/rerank https://x.test/rerank",
    })
    void knowsAllFormsThatTheUrlLeavesOpen(String given, String uris) {
        Form cohere = Form.openAi("rerank", null);
        Task<?> rerank = task("text-ranking").forms(Form.ENVELOPE, cohere, Form.at("rerank"));
        Target first = routing.target(rerank, "acme/m", Hosts.base("url", given));
        assertThat(Stream.concat(Stream.of(first), first.others().stream())
                        .map(target -> target.uri().toString()))
                .containsExactly(uris.split(" "));
        assertThat(first.form().equals(cohere)).isEqualTo(given.contains("/v1"));
    }

    @Test
    void needsNoModelOnAServerOfTheCaller() {
        Target target = routing.target(TASKS.get("chat"), null, Hosts.base("url", "http://localhost:8080"));
        assertThat(target.model()).isNull();
    }

    @Test
    void needsAModelOnHuggingFace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> routing.target(TASKS.get("chat"), null, null))
                .withMessageStartingWith("chat-completion has no default model");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpt2", "acme/m", "a.c_m-e/M.1_2-b", "0-hero/x", "a/b..c"})
    void takesNamesOfModels(String model) {
        assertThat(routing.target(TASKS.get("classification"), model, null)
                        .uri()
                        .getPath())
                .isEqualTo("/hf-inference/models/" + model);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "..",
                "./a",
                "../a",
                "a/.",
                "a/..",
                "a/../b",
                "/a",
                "a/",
                "a//b",
                "a/b/c",
                "a b",
                " a",
                "a\n",
                "a\r\nX: y",
                "a?b",
                "a#b",
                "a%2e",
                "a\\b",
                "https://x.test",
                "caf\u00e9",
                "a\u0000",
                "a:b:c",
            })
    void refusesNamesThatNoModelHas(String model) {
        TASKS.values()
                .forEach(task -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> routing.target(task, model, null))
                        .satisfies(e -> assertThat(e.getMessage())
                                .contains("a model is named owner/name")
                                .doesNotContainPattern("\\p{Cntrl}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme/m:fastest", "acme/m:groq"})
    void takesASuffixForChatAlone(String model) {
        assertThat(routing.target(TASKS.get("chat"), model, null).model()).isEqualTo(model);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> routing.target(TASKS.get("classification"), model, null))
                .withMessageContaining("works for chat only");
    }

    @ParameterizedTest
    @CsvSource({"100, 100, ''", "101, 100, ...", "10000, 100, ..."})
    void showsOnlyTheStartOfALongName(int length, int shown, String end) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> routing.target(TASKS.get("chat"), "?".repeat(length), null))
                .withMessageContaining("can be called \"" + "?".repeat(shown) + end + "\"; ");
    }

    @Test
    void showsAQuestionMarkForAControlCharacter() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> routing.target(TASKS.get("chat"), "a\nb\u007f", null))
                .withMessageContaining("can be called \"a?b?\"");
    }

    @Test
    void refusesARouteWithoutItsForm() {
        Task<?> halfMade = task("x").route(Task.Route.V1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> routing.target(halfMade, "acme/m", null))
                .withMessageStartingWith("x has no OpenAI form");
    }
}
