package io.github.hfclient.examples.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class EmbeddingEnginesTest extends Asking {

    private static final String MODEL = "sentence-transformers/all-MiniLM-L6-v2";
    private static final String EMBED = MODEL + "/pipeline/feature-extraction";
    private static final String COMPARE = MODEL + "/pipeline/sentence-similarity";
    private static final String RANK = "cross-encoder/ms-marco-MiniLM-L6-v2";

    @Test
    void embedsATextAsAVectorAndAListAsVectors() {
        JsonNode one = ask(EMBED, "{'inputs':'a cat'}");
        assertThat(one).hasSize(384).allMatch(JsonNode::isNumber);
        JsonNode two = ask(EMBED, "{'inputs':['a cat','\uD83D\uDE00'],'dimensions':16}");
        assertThat(two).hasSize(2).allMatch(vector -> vector.size() == 16);
    }

    @Test
    void vectorsHaveLengthOne() {
        double sum = 0;
        for (JsonNode number : ask(EMBED, "{'inputs':'a cat on a mat'}")) sum += Math.pow(number.doubleValue(), 2);
        assertThat(sum).isCloseTo(1, offset(1e-6));
    }

    @Test
    void openAiBase64HoldsTheSameNumbers() throws IOException {
        JsonNode answer = sendTo(
                        "/v1/embeddings", "{'model':'" + MODEL + "','input':['a cat'],'encoding_format':'base64'}")
                .json();
        JsonNode arrays = sendTo("/v1/embeddings", "{'model':'" + MODEL + "','input':'a cat'}")
                .json();
        ByteBuffer bytes =
                ByteBuffer.wrap(answer.at("/data/0/embedding").binaryValue()).order(ByteOrder.LITTLE_ENDIAN);
        for (JsonNode number : arrays.at("/data/0/embedding")) {
            assertThat(bytes.getFloat()).isEqualTo(number.floatValue());
        }
        assertThat(bytes.remaining()).isZero();
        assertThat(answer.at("/usage/total_tokens").intValue()).isEqualTo(2);
        assertThat(answer.path("model").textValue()).isEqualTo(MODEL);
    }

    @Test
    void sentencesThatShareWordsAreAlike() {
        JsonNode scores = ask(
                COMPARE,
                "{'inputs':{'source_sentence':'the cat sleeps',"
                        + "'sentences':['bank accounts','a cat is sleeping','the cat sleeps']}}");
        assertThat(scores).hasSize(3);
        assertThat(scores.get(0).doubleValue()).isLessThan(0.2);
        assertThat(scores.get(1).doubleValue()).isBetween(0.3, 0.99);
        assertThat(scores.get(2).doubleValue()).isCloseTo(1, offset(1e-6));
    }

    @Test
    void ranksTextsByAQuery() {
        String body = "{'query':'how old is the lamp','texts':['tea','the lamp is old','a lamp'],'return_text':true}";
        for (JsonNode ranking :
                new JsonNode[] {ask(RANK, body), ask(RANK + "/pipeline/text-ranking", "{'inputs':" + body + "}")}) {
            assertThat(texts(ranking, "index")).containsExactly("1", "2", "0");
            assertThat(ranking.at("/0/text").textValue()).isEqualTo("the lamp is old");
            assertThat(ranking.at("/0/score").doubleValue()).isBetween(0.5, 1.0);
        }
    }

    @Test
    void refusesWhatIsMissing() {
        assertThat(send(COMPARE, "{'inputs':{'source_sentence':'a'}}").error()).contains("inputs.sentences");
        assertThat(send(RANK, "{'texts':['a']}").error()).contains("query");
        assertThat(send(EMBED, "{'inputs':'a','dimensions':0}").error()).contains("dimensions");
        assertThat(sendTo("/v1/embeddings", "{'model':'" + MODEL + "','input':'a','encoding_format':'hex'}")
                        .error())
                .contains("encoding_format");
    }

    @Test
    void refusesATaskThatTheModelDoesNotDo() {
        assertThat(send(MODEL, "{'inputs':'a'}").status()).isEqualTo(400);
        assertThat(send(Question.SENTIMENT + "/pipeline/feature-extraction", "{'inputs':'a'}")
                        .error())
                .contains("does not do this task");
    }
}
