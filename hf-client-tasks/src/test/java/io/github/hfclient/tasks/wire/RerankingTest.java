package io.github.hfclient.tasks.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.verify;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import io.github.hfclient.HfClient;
import io.github.hfclient.TestClients;
import io.github.hfclient.tasks.embedding.SentenceSimilarity;
import io.github.hfclient.tasks.embedding.TextRanking;
import io.github.hfclient.testkit.ManualTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Texts that are ranked or compared, by Hugging Face and by a server of one's own. */
@WireMockTest
class RerankingTest {
    private static final String FIELDS = "{\"query\":\"a\",\"texts\":[\"b\",\"c\"],\"raw_scores\":true}";
    private static final TextRanking REQUEST =
            TextRanking.of("a", List.of("b", "c")).rawScores(true);

    private HfClient hf;

    @BeforeEach
    void client(WireMockRuntimeInfo server) {
        stubFor(post(anyUrl()).willReturn(okJson("[{\"index\":1,\"score\":2.5},{\"index\":0,\"score\":-1}]")));
        hf = TestClients.builder(ManualTime.jumping(), server.getHttpBaseUrl()).build();
    }

    @AfterEach
    void close() {
        hf.close();
    }

    @Test
    void huggingFaceGetsAllOfItUnderInputs() {
        assertThat(hf.on("acme/m").call(REQUEST).top().text()).isEqualTo("c");
        verify(
                1,
                postRequestedFor(urlEqualTo("/hf-inference/models/acme/m/pipeline/text-ranking"))
                        .withRequestBody(equalToJson("{\"inputs\":" + FIELDS + "}")));
    }

    @Test
    void aServerOfOnesOwnGetsItSideBySide(WireMockRuntimeInfo server) {
        String url = server.getHttpBaseUrl() + "/rerank";
        assertThat(hf.at(url).call(REQUEST).top().text()).isEqualTo("c");
        verify(1, postRequestedFor(urlEqualTo("/rerank")).withRequestBody(equalToJson(FIELDS)));
    }

    @Test
    void everyRankingOfABatchIsARequest() {
        List<String> first = hf
                .on("acme/m")
                .batch(List.of("x", "y"), word -> TextRanking.of("a", List.of(word, "c")))
                .run()
                .values()
                .stream()
                .map(ranking -> ranking.texts().get(1).text())
                .toList();
        assertThat(first).containsExactly("x", "y");
    }

    @Test
    void sentencesAreComparedByAPipeline() {
        stubFor(post("/hf-inference/models/acme/m/pipeline/sentence-similarity").willReturn(okJson("[0.5,0.75]")));
        assertThat(hf.on("acme/m")
                        .call(SentenceSimilarity.of("a", List.of("b", "c")))
                        .top()
                        .index())
                .isEqualTo(1);
        verify(
                1,
                postRequestedFor(urlEqualTo("/hf-inference/models/acme/m/pipeline/sentence-similarity"))
                        .withRequestBody(
                                equalToJson("{\"inputs\":{\"source_sentence\":\"a\",\"sentences\":[\"b\",\"c\"]}}")));
    }
}
