package io.github.hfclient.internal.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.Body;
import io.github.hfclient.Form;
import io.github.hfclient.Media;
import io.github.hfclient.Parameters;
import io.github.hfclient.Task;
import io.github.hfclient.json.ByteSource;
import io.github.hfclient.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The tasks that differ most in what they send; all others are like one of them. */
class DialectTest {
    private static final Form EMBEDDINGS = Form.openAi("embeddings", "input");
    private static final Form COMPLETIONS =
            Form.openAi("completions", "prompt").names(Map.of("max_new_tokens", "max_tokens"));
    private static final Form CHAT = Form.openAi("chat/completions", null);

    private static Task<Json> task(String id) {
        return Task.of(id, (in, asked) -> in.json());
    }

    private static Target target(Form form, @Nullable String model) {
        return new Target(URI.create("https://x.test"), form, model, true);
    }

    private static String sent(Task<?> task, Body body, Target target, boolean stream) throws IOException {
        Dialect.Payload payload = Dialect.payload(task, body, target, ServerKind.UNKNOWN, stream, "");
        assertThat(payload.type()).isEqualTo("application/json");
        return text(payload.bytes());
    }

    private static String text(ByteSource bytes) throws IOException {
        try (InputStream in = bytes.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Nested
    class Classification {
        private final Task<Json> task = task("text-classification").lists(Task.Lists.ROWS_OR_PAIR);
        private final Target target = target(Form.ENVELOPE, "acme/m");
        private final List<Json> rows = List.of(Json.of("a"), Json.of("b"));

        @Test
        void sendsAnInputAlone() throws IOException {
            assertThat(sent(task, Body.of("a"), target, false)).isEqualTo("{\"inputs\":\"a\"}");
        }

        @Test
        void wrapsParametersInTheirOrder() throws IOException {
            Parameters parameters = Parameters.NONE.with("top_k", 2).with("function_to_apply", "none");
            assertThat(sent(task, Body.of("a").parameters(parameters), target, false))
                    .isEqualTo("{\"inputs\":\"a\",\"parameters\":{\"top_k\":2,\"function_to_apply\":\"none\"}}");
        }

        @Test
        void sendsRowsAsAList() {
            assertThat(Dialect.list(task, rows, false).text()).isEqualTo("[\"a\",\"b\"]");
        }

        @Test
        void wrapsEachRowWhereTwoTextsAreAPair() {
            assertThat(Dialect.list(task, rows, true).text()).isEqualTo("[[\"a\"],[\"b\"]]");
        }

        @Test
        void wrapsNoRowsOfATaskWithoutPairs() {
            Task<Json> embeddings = task("feature-extraction").lists(Task.Lists.ROWS);
            assertThat(Dialect.list(embeddings, rows, true).text()).isEqualTo("[\"a\",\"b\"]");
        }
    }

    @Nested
    class SpeechRecognition {
        private final Task<Json> task = task("automatic-speech-recognition");
        private final Target target = target(Form.ENVELOPE, "acme/m");
        private final Body body = Body.of(Media.of("RIFF".getBytes(StandardCharsets.UTF_8), "audio/wav"));

        @Test
        void sendsRawBytesWithoutParameters() throws IOException {
            Dialect.Payload payload = Dialect.payload(task, body, target, ServerKind.UNKNOWN, false, "");
            assertThat(payload.type()).isEqualTo("audio/wav");
            assertThat(text(payload.bytes())).isEqualTo("RIFF");
        }

        @Test
        void sendsBase64WithParameters() throws IOException {
            Body asked = body.parameters(Parameters.NONE.with("return_timestamps", true));
            assertThat(sent(task, asked, target, false))
                    .isEqualTo("{\"inputs\":\"UklGRg==\",\"parameters\":{\"return_timestamps\":true}}");
        }

        @Test
        void sendsBase64WithRootFields() throws IOException {
            assertThat(sent(task, body.root(Parameters.NONE.with("x", 1)), target, false))
                    .isEqualTo("{\"inputs\":\"UklGRg==\",\"x\":1}");
        }
    }

    @Nested
    class FeatureExtraction {
        private final Task<Json> task = task("feature-extraction").forms(EMBEDDINGS);
        private final Body body = Body.of("a").root(Parameters.NONE.with("normalize", true));

        @Test
        void sendsParametersBesideTheInput() throws IOException {
            assertThat(sent(task, body, target(Form.ENVELOPE, "acme/m"), false))
                    .isEqualTo("{\"inputs\":\"a\",\"normalize\":true}");
        }

        @Test
        void namesModelAndInputAsOpenAiDoes() throws IOException {
            assertThat(sent(task, body, target(EMBEDDINGS, "acme/m"), false))
                    .isEqualTo("{\"model\":\"acme/m\",\"input\":\"a\",\"normalize\":true}");
        }

        @Test
        void sendsWhatServersCanDoWithoutToThoseOfTheOpenAiKindOnly() throws IOException {
            Body asking = body.only(Body.Case.OPENAI_IF_TAKEN, Parameters.NONE.with("x", 1));
            assertThat(sent(task, asking, target(Form.ENVELOPE, "acme/m"), false))
                    .isEqualTo("{\"inputs\":\"a\",\"normalize\":true}");
            assertThat(sent(task, asking, target(EMBEDDINGS, "acme/m"), false))
                    .isEqualTo("{\"model\":\"acme/m\",\"input\":\"a\",\"normalize\":true,\"x\":1}");
        }

        @Test
        void namesAPlaceholderWhereTheModelIsUnknown() throws IOException {
            assertThat(sent(task, Body.of(List.of("a", "b")), target(EMBEDDINGS, null), false))
                    .isEqualTo("{\"model\":\"tgi\",\"input\":[\"a\",\"b\"]}");
        }
    }

    @Nested
    class Ranking {
        private final Task<Json> task = task("text-ranking").route(Task.Route.PIPELINE);
        private final Body body = Body.ofRoot(Parameters.NONE.with("query", "a").with("texts", List.of("b")));

        @Test
        void sendsRootFieldsAsInputsToAPipelineOfHuggingFace() throws IOException {
            Target pipeline = new Target(URI.create("https://x.test"), Form.ENVELOPE, "acme/m", false);
            assertThat(sent(task, body, pipeline, false)).isEqualTo("{\"inputs\":{\"query\":\"a\",\"texts\":[\"b\"]}}");
        }

        @Test
        void sendsThemAsTheyAreToAServerOfTheCallers() throws IOException {
            assertThat(sent(task, body, target(Form.ENVELOPE, null), false))
                    .isEqualTo("{\"query\":\"a\",\"texts\":[\"b\"]}");
        }
    }

    @Nested
    class Generation {
        private final Task<Json> task = task("text-generation").forms(COMPLETIONS);
        private final Body body = Body.of("a")
                .parameters(Parameters.NONE.with("max_new_tokens", 5).with("top_k", 2))
                .root(Parameters.NONE.with("max_new_tokens", 6));

        @Test
        void renamesParametersInTheFormOfOpenAi() throws IOException {
            assertThat(sent(task, body, target(COMPLETIONS, "acme/m"), false))
                    .isEqualTo(
                            "{\"model\":\"acme/m\",\"prompt\":\"a\",\"max_tokens\":5,\"top_k\":2,\"max_new_tokens\":6}");
        }

        @Test
        void keepsTheirNamesInTheNativeForm() throws IOException {
            assertThat(sent(task, body.root(Parameters.NONE), target(Form.ENVELOPE, "acme/m"), false))
                    .isEqualTo("{\"inputs\":\"a\",\"parameters\":{\"max_new_tokens\":5,\"top_k\":2}}");
        }
    }

    @Nested
    class Chat {
        private final Task<Json> task = task("chat-completion").forms(CHAT);
        private final Target target = target(CHAT, "acme/m:fastest");
        private final Body body =
                Body.ofRoot(Parameters.NONE.with("messages", List.of()).with("max_tokens", 5));

        @Test
        void namesTheModelFirst() throws IOException {
            assertThat(sent(task, body, target, false))
                    .isEqualTo("{\"model\":\"acme/m:fastest\",\"messages\":[],\"max_tokens\":5}");
        }

        @Test
        void givesTextGenerationInferenceItsOwnForm() throws IOException {
            Body formatted = Body.ofRoot(Parameters.NONE.with("format", "a").with("x", 1))
                    .only(Body.Case.TGI, Parameters.NONE.with("format", "b"));
            ServerKind tgi = new ServerKind(true, 1, false, true);
            assertThat(text(Dialect.payload(task, formatted, target, tgi, false, "")
                            .bytes()))
                    .isEqualTo("{\"model\":\"acme/m:fastest\",\"format\":\"b\",\"x\":1}");
            assertThat(sent(task, formatted, target, false))
                    .isEqualTo("{\"model\":\"acme/m:fastest\",\"format\":\"a\",\"x\":1}");
        }

        @Test
        void asksForAStream() throws IOException {
            assertThat(sent(task, body, target, true))
                    .isEqualTo("{\"model\":\"acme/m:fastest\",\"messages\":[],\"max_tokens\":5,\"stream\":true}");
        }

        @Test
        void sendsFieldsForStreamsWithThemAlone() throws IOException {
            Body streamed = body.only(Body.Case.STREAM, Parameters.NONE.with("x", 1));
            assertThat(sent(task, streamed, target, false)).isEqualTo(sent(task, body, target, false));
            assertThat(sent(task, streamed, target, true)).contains("\"max_tokens\":5,\"x\":1,\"stream\":true");
        }

        @Test
        void sendsFieldsForServersOfTheOpenAiKindToThemAlone() throws IOException {
            Body both = Body.of("a").only(Body.Case.OPENAI, Parameters.NONE.with("x", 1));
            assertThat(sent(task, both, target, false)).contains("\"x\":1");
            assertThat(sent(task, both, target(Form.ENVELOPE, null), false)).isEqualTo("{\"inputs\":\"a\"}");
        }

        @Test
        void asksForAStreamInTheNativeFormToo() throws IOException {
            assertThat(sent(task, Body.of("a"), target(Form.ENVELOPE, null), true))
                    .isEqualTo("{\"inputs\":\"a\",\"stream\":true}");
        }
    }
}
