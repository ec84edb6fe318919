package io.github.hfclient.tasks.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.Body;
import io.github.hfclient.Form;
import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.Inference;
import io.github.hfclient.Media;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.Label;
import io.github.hfclient.tasks.Labels;
import io.github.hfclient.tasks.embedding.Embedding;
import io.github.hfclient.tasks.embedding.FeatureExtraction;
import io.github.hfclient.tasks.embedding.ScoredText;
import io.github.hfclient.tasks.embedding.SentenceSimilarity;
import io.github.hfclient.tasks.embedding.TokenEmbeddings;
import io.github.hfclient.tasks.embedding.TokenVectors;
import io.github.hfclient.tasks.text.TextClassification;
import io.github.hfclient.tasks.vision.TextToImage;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What vLLM and text-embeddings-inference have at paths of their own, and what a task of the user's own may have. */
class OtherFormsTest {
    private static <R> R call(FormServer server, String url, TaskRequest<R> request) {
        return ask(server, url, there -> there.call(request));
    }

    private static <R> R ask(FormServer server, String url, Function<Inference, R> question) {
        try (HfClient hf = server.client()) {
            return question.apply(hf.at("https://server.example" + url).on("acme/m"));
        }
    }

    private static Json json(String quoted) {
        return Json.parse(quoted.replace('\'', '"'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/v1", "/classify"})
    void vllmClassifies(String url) {
        FormServer server = new FormServer()
                .has("/classify", "{'data':[{'index':0,'label':'good','probs':[0.1,0.9],'num_classes':2}]}");
        assertThat(call(server, url, TextClassification.of("a")))
                .isEqualTo(new Labels(List.of(new Label("good", 0.9))));
        assertThat(server.last().json()).isEqualTo(json("{'model':'acme/m','input':'a'}"));
    }

    @Test
    void vllmClassifiesRows() {
        FormServer server = new FormServer()
                .has(
                        "/classify",
                        "{'data':[{'index':1,'label':'b','probs':[0.4,0.6]},{'index':0,'label':'a','probs':[1]}]}");
        List<Labels> both = ask(
                server,
                "/v1",
                there -> there.batch(List.of("a", "b"), TextClassification::of)
                        .run()
                        .values());
        assertThat(both).extracting(labels -> labels.top().label()).containsExactly("a", "b");
        assertThat(server.last().json()).isEqualTo(json("{'model':'acme/m','input':['a','b']}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'data':[]}",
                "{'data':[{'index':1,'label':'a','probs':[1]}]}",
                "{'data':[{'index':0,'label':'a','probs':[]}]}",
                "{'data':[{'index':0,'probs':[1]}]}",
                "{'data':[{'label':'a','probs':[1]},{'label':'b','probs':[1]}]}",
            })
    void takesNothingElseForClasses(String answer) {
        FormServer server = new FormServer().has("/classify", answer);
        assertThatThrownBy(() -> call(server, "/classify", TextClassification.of("a")))
                .isInstanceOf(HfException.UnreadableAnswer.class);
    }

    @Test
    void teiPredictsBehindV1() {
        FormServer server = new FormServer().has("/predict", "[{'label':'a','score':0.9},{'label':'b','score':0.1}]");
        assertThat(call(server, "/v1", TextClassification.of("a")).labels()).hasSize(2);
        assertThat(server.last().json()).isEqualTo(json("{'inputs':'a'}"));
    }

    @Test
    void vllmScoresSentences() {
        FormServer server =
                new FormServer().has("/v1/score", "{'data':[{'index':1,'score':0.9},{'index':0,'score':0.1}]}");
        SentenceSimilarity request = SentenceSimilarity.of("a", List.of("b", "c"));
        assertThat(call(server, "/v1", request).sentences())
                .containsExactly(new ScoredText(0, "b", 0.1), new ScoredText(1, "c", 0.9));
        assertThat(server.last().json()).isEqualTo(json("{'model':'acme/m','text_1':'a','text_2':['b','c']}"));
    }

    @Test
    void teiComparesSentencesBehindV1() {
        FormServer server = new FormServer().has("/similarity", "[0.5,0.75]");
        SentenceSimilarity request = SentenceSimilarity.of("a", List.of("b", "c"));
        assertThat(call(server, "/v1", request).top().text()).isEqualTo("c");
        assertThat(server.last().json()).isEqualTo(json("{'inputs':{'source_sentence':'a','sentences':['b','c']}}"));
    }

    @Test
    void embeddingsAreFoundAtAnyOfTheirPaths() {
        for (String path : List.of("/embed", "/v1/embeddings", "")) {
            String answer = path.endsWith("s") ? "{'data':[{'index':0,'embedding':[1,2]}]}" : "[[1,2]]";
            FormServer server = new FormServer().has(path, answer);
            assertThat(call(server, "", FeatureExtraction.of("a"))).isEqualTo(Embedding.of(1, 2));
        }
    }

    @Test
    void tokensHaveVectorsOfTheirOwn() {
        FormServer tei = new FormServer().has("/embed_all", "[[[1,2],[3,4]]]");
        assertThat(call(tei, "", TokenEmbeddings.of("a")).values()).isDeepEqualTo(new float[][] {{1, 2}, {3, 4}});
        assertThat(tei.last().json()).isEqualTo(json("{'inputs':'a'}"));
        FormServer vllm = new FormServer().has("/pooling", "{'data':[{'index':0,'data':[[1,2],[3,4]]}]}");
        assertThat(call(vllm, "", TokenEmbeddings.of("a")).dimensions()).isEqualTo(2);
        assertThat(vllm.last().json()).isEqualTo(json("{'model':'acme/m','input':'a'}"));
        FormServer toolkit = new FormServer().has("", "[[[1,2],[3,4]]]");
        assertThat(call(toolkit, "", TokenEmbeddings.of("a")).tokens())
                .containsExactly(Embedding.of(1, 2), Embedding.of(3, 4));
        assertThat(toolkit.asked()).containsExactly("/embed_all", "/pooling", "");
    }

    @Test
    void tokensOfRowsComeInOneRequest() {
        FormServer tei = new FormServer().has("/embed_all", "[[[1,2]],[[3,4],[5,6]]]");
        FormServer vllm = new FormServer()
                .has("/pooling", "{'data':[{'index':1,'data':[[3,4],[5,6]]},{'index':0,'data':[[1,2]]}]}");
        for (FormServer server : List.of(tei, vllm)) {
            List<TokenVectors> both = ask(
                    server,
                    server == tei ? "" : "/v1",
                    there -> there.batch(List.of("a", "b"), TokenEmbeddings::of)
                            .run()
                            .values());
            assertThat(both).extracting(vectors -> vectors.tokens().size()).containsExactly(1, 2);
            assertThat(server.asked()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1,2]",
                "[]",
                "[[]]",
                "[[1,2],[3]]",
                "[[[1,2]],[[3,4]]]",
                "{'data':[]}",
                "{'data':[{'data':[1]}]}"
            })
    void vectorOfTheWholeTextIsNone(String answer) {
        FormServer server = new FormServer().has("/embed_all", answer);
        assertThatThrownBy(() -> call(server, "/embed_all", TokenEmbeddings.of("a")))
                .isInstanceOf(HfException.UnreadableAnswer.class);
    }

    @Test
    void imagesAreMadeWhereOpenAiMakesThem() {
        FormServer server =
                new FormServer().has("/v1/images/generations", "{'created':1,'data':[{'b64_json':'/9j/AQI='}]}");
        TextToImage request =
                TextToImage.of("a cat").parameter("size", "256x256").parameter("n", 1);
        assertThat(call(server, "", request))
                .isEqualTo(Media.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2}, "image/jpeg"));
        assertThat(server.asked()).containsExactly("", "/v1/images/generations");
        assertThat(server.last().json()).isEqualTo(json("{'model':'acme/m','prompt':'a cat','size':'256x256','n':1}"));
    }

    /** A task of the user's own, with media behind a data URL and settings in an object of another name. */
    private record Look(Media image) implements TaskRequest<Json> {
        private static final Form FORM = Form.openAi("look", "picture")
                .media(Form.MediaAs.DATA_URL)
                .parameters("options")
                .names(Map.of("top_k", "most", "secret", ""));
        private static final Task<Json> TASK =
                Task.<Json>of("acme-look", (in, asked) -> in.json()).forms(FORM);

        @Override
        public Task<Json> task() {
            return TASK;
        }

        @Override
        public Body body() {
            Body body = Body.of(image);
            return body.parameters(body.parameters().with("top_k", 2).with("secret", 1));
        }
    }

    @Test
    void tasksOfTheUsersOwnHaveForms() {
        FormServer server = new FormServer().has("/v1/look", "{'seen':'cat'}");
        Look look = new Look(Media.of(new byte[] {1, 2, 3}, "image/png"));
        assertThat(call(server, "", look).get("seen").string()).isEqualTo("cat");
        assertThat(server.last().json())
                .isEqualTo(json("{'model':'acme/m','picture':'data:image/png;base64,AQID','options':{'most':2}}"));
    }
}
