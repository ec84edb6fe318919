package io.github.hfclient.tasks.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.embedding.Ranking;
import io.github.hfclient.tasks.embedding.ScoredText;
import io.github.hfclient.tasks.embedding.TextRanking;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reranking by servers of the kind of Cohere and by text-embeddings-inference: which of them it is, the server shows. */
class RerankFormsTest {
    private static final String COHERE =
            "{'id':'r','results':[{'index':1,'relevance_score':0.9,'document':{'text':'c'}},{'index':0,'relevance_score':0.1}]}";
    private static final String TEI = "[{'index':1,'score':0.9},{'index':0,'score':0.1}]";
    private static final TextRanking REQUEST = TextRanking.of("a", List.of("b", "c"));

    private static Ranking ask(FormServer server, String url, TextRanking request) {
        try (HfClient hf = server.client()) {
            return hf.at("https://rerank.example" + url).on("acme/m").call(request);
        }
    }

    private static Json json(String quoted) {
        return Json.parse(quoted.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1, /v1/rerank",
        "/v1/rerank, /v1/rerank",
        "/v2/rerank, /v2/rerank",
        "/api/v1, /api/v1/rerank",
    })
    void asksInTheFormOfCohereWhereTheUrlSaysSo(String url, String path) {
        FormServer server = new FormServer().has(path, COHERE);
        TextRanking request = REQUEST.topN(2).returnText(true).rawScores(true);
        assertThat(ask(server, url, request).texts())
                .containsExactly(new ScoredText(1, "c", 0.9), new ScoredText(0, "b", 0.1));
        assertThat(server.asked()).containsExactly(path);
        assertThat(server.last().json())
                .isEqualTo(
                        json("{'model':'acme/m','query':'a','documents':['b','c'],'return_documents':true,'top_n':2}"));
    }

    @Test
    void fewerResultsThanTextsAreRightIfSoManyWereWanted() {
        FormServer server = new FormServer().has("/v1/rerank", "{'results':[{'index':1,'relevance_score':0.9}]}");
        assertThat(ask(server, "/v1", REQUEST.topN(1)).texts()).containsExactly(new ScoredText(1, "c", 0.9));
        assertThatThrownBy(() -> ask(server, "/v1", REQUEST)).isInstanceOf(HfException.UnreadableAnswer.class);
    }

    @Test
    void keepsTheBestOfAServerThatSendsAll() {
        FormServer server = new FormServer().has("/rerank", TEI);
        assertThat(ask(server, "/rerank", REQUEST.topN(1)).texts()).containsExactly(new ScoredText(1, "c", 0.9));
        assertThat(server.last().json()).isEqualTo(json("{'query':'a','texts':['b','c']}"));
    }

    @ParameterizedTest
    @CsvSource({"404, ''", "404, 404 page not found", "405, Method Not Allowed"})
    void triesTheOtherFormsOfAServerThatDoesNotHaveThePath(int status, String words) {
        FormServer cohere = new FormServer().elsewhere(status, words).has("/v1/rerank", COHERE);
        assertThat(ask(cohere, "", REQUEST).top().text()).isEqualTo("c");
        assertThat(cohere.asked()).containsExactly("", "/v1/rerank");
        FormServer tei = new FormServer().elsewhere(status, words).has("/rerank", TEI);
        assertThat(ask(tei, "/v1", REQUEST).top().text()).isEqualTo("c");
        assertThat(tei.asked()).containsExactly("/v1/rerank", "/v1", "/rerank");
    }

    @ParameterizedTest
    @CsvSource({"400", "422"})
    void triesTheOtherFormAtTheSamePath(int status) {
        FormServer server = new FormServer()
                .answers("/rerank", asked -> asked.json().get("documents").absent() ? status : 200, COHERE);
        assertThat(ask(server, "/rerank", REQUEST).top().text()).isEqualTo("c");
        assertThat(server.asked()).containsExactly("/rerank", "/rerank");
    }

    @Test
    void remembersWhichFormItWas() {
        FormServer server = new FormServer().has("/v1/rerank", COHERE);
        try (HfClient hf = server.client()) {
            var there = hf.at("https://rerank.example");
            there.call(REQUEST);
            there.call(REQUEST);
            assertThat(there.batch(List.of("x", "y"), word -> TextRanking.of("a", List.of(word, "c")))
                            .run()
                            .values())
                    .hasSize(2);
        }
        assertThat(server.asked()).containsExactly("", "/v1/rerank", "/v1/rerank", "/v1/rerank", "/v1/rerank");
    }

    @Test
    void tellsTheFirstRefusalIfNoFormIsSpoken() {
        FormServer server = new FormServer().refuses("/v1/rerank", 404, "{'error':'nothing here'}");
        assertThatThrownBy(() -> ask(server, "/v1", REQUEST)).hasMessageContaining("nothing here");
        assertThat(server.asked()).hasSize(3);
    }

    @Test
    void triesNoOtherFormOfAServerThatMissesTheModel() {
        FormServer server = new FormServer().refuses("/v1/rerank", 404, "{'message':'The model `m` does not exist.'}");
        assertThatThrownBy(() -> ask(server, "/v1", REQUEST)).hasMessageContaining("does not exist");
        assertThat(server.asked()).hasSize(1);
    }
}
