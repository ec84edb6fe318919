package io.github.hfclient.tasks.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.Inference;
import io.github.hfclient.Item;
import io.github.hfclient.Results;
import io.github.hfclient.TestClients;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.embedding.Embedding;
import io.github.hfclient.tasks.embedding.FeatureExtraction;
import io.github.hfclient.tasks.embedding.Pooling;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.transport.HttpCall;
import io.github.hfclient.transport.HttpReply;
import io.github.hfclient.transport.Transport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Embeddings over the wire: base64 where it is known, and lists of numbers everywhere else. */
class EmbeddingsTest {
    private static final String BASE64 = "{'data':[{'index':0,'embedding':'AAAAPwAAoL8='}]}";
    private static final String LISTS = "{'data':[{'index':0,'embedding':[0.5,-1.25]}]}";
    private static final Embedding VECTOR = Embedding.of(0.5f, -1.25f);
    private static final FeatureExtraction CAT = FeatureExtraction.of("a cat");

    /** A vector for each text, as long as the text. */
    private static String asLongAsTheText(Json asked) {
        Json inputs = asked.get("inputs");
        if (!(inputs instanceof Json.Arr)) return vector(inputs);
        return inputs.items().stream().map(EmbeddingsTest::vector).collect(Collectors.joining(",", "[", "]"));
    }

    private static String vector(Json text) {
        return Collections.nCopies(String.valueOf(text.string()).length(), 0.5f).toString();
    }

    private static List<String> misfits(Results<String, Embedding> results) {
        assertThat(results.failed())
                .allSatisfy(item -> assertThat(item.failure().orElseThrow())
                        .isInstanceOf(HfException.UnreadableAnswer.class)
                        .hasMessageContaining("the answer has " + item.input().length() + " dimensions")
                        .hasMessageContaining("the first one of this batch has 3 dimensions"));
        return results.failed().stream().map(Item::input).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 32})
    void rowsOfOtherLengthsThanTheFirstFail(int listRows) {
        List<String> texts = List.of("cat", "dog", "mouse", "cow", "mouse", "elephant", "pig");
        try (HfClient hf = new Server(EmbeddingsTest::asLongAsTheText).client()) {
            var batch =
                    hf.batch(texts, FeatureExtraction::of).listRows(listRows).concurrency(1);
            assertThat(misfits(batch.run())).containsExactly("mouse", "mouse", "elephant");
        }
    }

    @Test
    void rowsOfOtherLengthsThanAnEarlierRunHadFail(@TempDir Path folder) {
        Path journal = folder.resolve("run.journal");
        Server server = new Server(EmbeddingsTest::asLongAsTheText);
        try (HfClient hf = server.client()) {
            hf.batch(List.of("cat"), FeatureExtraction::of).journal(journal).run();
            List<String> more = List.of("cat", "mouse", "dog");
            assertThat(misfits(hf.batch(more, FeatureExtraction::of)
                            .journal(journal)
                            .run()))
                    .containsExactly("mouse");
            assertThat(misfits(hf.batch(more, FeatureExtraction::of)
                            .journal(journal)
                            .run()))
                    .as("what does not fit is not kept, so it is asked about again")
                    .containsExactly("mouse");
            assertThat(server.asked).hasSize(3);
        }
    }

    @Test
    void rowsThatAskForOtherLengthsGetThem() {
        try (HfClient hf = new Server(EmbeddingsTest::asLongAsTheText).client()) {
            var batch = hf.batch(
                    List.of("cat", "mouse", "dog", "house"),
                    text -> FeatureExtraction.of(text).dimensions(text.length()));
            assertThat(batch.run().values()).extracting(Embedding::dimensions).containsExactly(3, 5, 3, 5);
        }
    }

    /** Answers what it was told to, status and body, and keeps what was asked. */
    private static final class Server implements Transport {
        private final List<Json> asked = Collections.synchronizedList(new ArrayList<>());
        private final Function<Json, String> answer;

        Server(Function<Json, String> answer) {
            this.answer = answer;
        }

        @Override
        public HttpReply send(HttpCall call) throws IOException {
            if (call.body() == null) return reply("404 no info");
            try (InputStream in = call.body().open()) {
                Json json = Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                asked.add(json);
                return reply(answer.apply(json));
            }
        }

        private static HttpReply reply(String text) {
            boolean ok = text.startsWith("{") || text.startsWith("[");
            int status = ok ? 200 : Integer.parseInt(text.substring(0, 3));
            byte[] body = (ok ? text : text.substring(4)).replace('\'', '"').getBytes(StandardCharsets.UTF_8);
            Map<String, List<String>> headers = Map.of("content-type", List.of("application/json"));
            return new HttpReply(status, headers, new ByteArrayInputStream(body));
        }

        HfClient client() {
            return TestClients.builder(ManualTime.jumping(), "https://router.huggingface.co")
                    .transport(this)
                    .build();
        }

        List<Json> formats() {
            return asked.stream().map(request -> request.get("encoding_format")).toList();
        }
    }

    private static Inference openAi(HfClient hf) {
        return hf.at("https://embeddings.example/v1").on("acme/m");
    }

    @Test
    void asksServersOfTheOpenAiKindForBase64() {
        Server server = new Server(asked -> BASE64);
        try (HfClient hf = server.client()) {
            assertThat(openAi(hf).call(CAT)).isEqualTo(VECTOR);
        }
        assertThat(server.asked)
                .containsExactly(
                        Json.parse("{\"model\":\"acme/m\",\"input\":\"a cat\",\"encoding_format\":\"base64\"}"));
    }

    @Test
    void takesListsFromOneThatPassesOverIt() {
        Server server = new Server(asked -> LISTS);
        try (HfClient hf = server.client()) {
            assertThat(openAi(hf).call(CAT)).isEqualTo(VECTOR);
        }
    }

    @ParameterizedTest
    @CsvSource({"400", "422"})
    void asksWithoutItIfItIsRefusedAndRemembersThat(String status) {
        Server server = new Server(asked -> asked.get("encoding_format").absent()
                ? LISTS
                : status + " {'detail':[{'loc':['body','encoding_format'],'msg':'extra fields not permitted'}]}");
        try (HfClient hf = server.client()) {
            assertThat(openAi(hf).call(CAT)).isEqualTo(VECTOR);
            assertThat(openAi(hf).call(CAT)).isEqualTo(VECTOR);
        }
        assertThat(server.formats()).containsExactly(Json.of("base64"), Json.Null.NULL, Json.Null.NULL);
    }

    @Test
    void remembersThatForTheOneTargetOnly() {
        Server server = new Server(asked -> asked.get("model").equals(Json.of("acme/m"))
                        && !asked.get("encoding_format").absent()
                ? "400 {'error':'encoding_format is unknown'}"
                : BASE64);
        try (HfClient hf = server.client()) {
            openAi(hf).call(CAT);
            openAi(hf).on("acme/other").call(CAT);
        }
        assertThat(server.formats()).containsExactly(Json.of("base64"), Json.Null.NULL, Json.of("base64"));
    }

    @Test
    void listsOfRowsAreAskedForAgainAsAWhole() {
        Server server = new Server(asked -> asked.get("encoding_format").absent()
                ? "{'data':[{'index':1,'embedding':[2]},{'index':0,'embedding':[1]}]}"
                : "422 {'error':'encoding_format: base64 is not supported'}");
        try (HfClient hf = server.client()) {
            assertThat(openAi(hf)
                            .pipeline(FeatureExtraction::of)
                            .all(List.of("a", "b"))
                            .values())
                    .containsExactly(Embedding.of(1), Embedding.of(2));
        }
        assertThat(server.asked).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"400, the text is too long", "422, input must not be blank", "500, encoding_format broke it"})
    void otherRefusalsAreNotAskedAboutAgainWithoutIt(String status, String words) {
        Server server = new Server(asked -> status + " {'error':'" + words + "'}");
        try (HfClient hf = server.client()) {
            assertThatThrownBy(() -> openAi(hf).call(CAT)).isInstanceOf(HfException.class);
        }
        assertThat(server.formats()).containsOnly(Json.of("base64"));
    }

    @Test
    void refusalThatStaysIsTheOneThatIsTold() {
        Server server = new Server(asked -> "400 {'error':'encoding_format or not, no'}");
        try (HfClient hf = server.client()) {
            assertThatThrownBy(() -> openAi(hf).call(CAT)).isInstanceOf(HfException.InvalidInput.class);
        }
        assertThat(server.formats()).containsExactly(Json.of("base64"), Json.Null.NULL);
    }

    @Test
    void choiceOfTheCallerIsKept() {
        Server server = new Server(asked -> "400 {'error':'encoding_format float is unknown'}");
        FeatureExtraction asLists = CAT.parameter("encoding_format", "float");
        try (HfClient hf = server.client()) {
            assertThatThrownBy(() -> openAi(hf).call(asLists)).isInstanceOf(HfException.InvalidInput.class);
        }
        assertThat(server.formats()).containsExactly(Json.of("float"));
    }

    @Test
    void nativeServersAreNotAskedForIt() {
        Server server = new Server(asked -> "[[0.5,-1.25]]");
        try (HfClient hf = server.client()) {
            assertThat(hf.call(CAT)).isEqualTo(VECTOR);
        }
        assertThat(server.asked).containsExactly(Json.parse("{\"inputs\":\"a cat\"}"));
    }

    @Test
    void rowsOfDifferentPoolingGoApart() {
        Server server = new Server(
                asked -> asked.get("inputs") instanceof Json.Arr ? "[[[[1],[3]]],[[[1],[3]]]]" : "[[[1],[3]]]");
        List<Pooling> ways = List.of(Pooling.MEAN, Pooling.MEAN, Pooling.CLS);
        try (HfClient hf = server.client()) {
            assertThat(hf.batch(ways, CAT::pooling).run().values())
                    .containsExactly(Embedding.of(2), Embedding.of(2), Embedding.of(1));
        }
        assertThat(server.asked).hasSize(2);
    }

    @Test
    void vectorsOfTokensWithoutPoolingAreUnreadable() {
        Server server = new Server(asked -> "[[[1],[3]]]");
        try (HfClient hf = server.client()) {
            assertThatThrownBy(() -> hf.call(CAT))
                    .isInstanceOf(HfException.UnreadableAnswer.class)
                    .hasMessageContaining("need pooling");
        }
    }
}
