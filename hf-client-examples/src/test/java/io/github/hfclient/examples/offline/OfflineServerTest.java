package io.github.hfclient.examples.offline;

import static io.github.hfclient.examples.offline.Question.NAMES;
import static io.github.hfclient.examples.offline.Question.SENTIMENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hfclient.examples.offline.Question.Answer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfflineServerTest {

    private static final String I_LOVE_YOU = "{\"inputs\":\"I love you\"}";

    private OfflineServer server = OfflineServer.start(ServerSettings.calm());

    @AfterEach
    void stop() {
        server.close();
    }

    private void restart(ServerSettings settings) {
        server.close();
        server = OfflineServer.start(settings);
    }

    private Answer ask(String model, String body) {
        return Question.to(server, model, body).send();
    }

    @Test
    void answersSentimentOfOneTextAsANestedListOfAllLabels() {
        JsonNode answer = ask(SENTIMENT, I_LOVE_YOU).json();
        assertThat(answer).hasSize(1);
        assertThat(answer.get(0).findValuesAsText("label")).containsExactly("positive", "neutral", "negative");
        assertThat(answer.at("/0/0/score").doubleValue()).isGreaterThan(0.8);
    }

    @Test
    void answersSentimentOfAListInItsOrder() {
        JsonNode answer =
                ask(SENTIMENT, "{\"inputs\":[\"I love you\",\"I hate you\"]}").json();
        assertThat(answer).hasSize(2);
        assertThat(answer.at("/0/0/score").doubleValue()).isGreaterThan(0.8);
        assertThat(answer.at("/1/2/score").doubleValue()).isGreaterThan(0.8);
    }

    @Test
    void sortsAndCutsTheLabelsForTopK() {
        JsonNode answer = ask(SENTIMENT, "{\"inputs\":\"I hate you\",\"parameters\":{\"top_k\":2}}")
                .json();
        assertThat(answer.get(0).findValuesAsText("label")).containsExactly("negative", "neutral");
    }

    @Test
    void countsEntityOffsetsInCodePoints() {
        JsonNode answer = ask(NAMES, "{\"inputs\":\"\uD83D\uDE00\uD83D\uDE00 in Berlin\"}")
                .json();
        assertThat(answer).hasSize(1);
        assertThat(answer.at("/0/entity_group").textValue()).isEqualTo("LOC");
        assertThat(answer.at("/0/word").textValue()).isEqualTo("Berlin");
        assertThat(answer.at("/0/start").intValue()).isEqualTo(6);
        assertThat(answer.at("/0/end").intValue()).isEqualTo(12);
    }

    @Test
    void answersEntitiesOfAListAsAListOfLists() {
        JsonNode answer = ask(NAMES, "{\"inputs\":[\"nobody\",\"I met Anna\"]}").json();
        assertThat(answer).hasSize(2);
        assertThat(answer.get(0)).isEmpty();
        assertThat(answer.at("/1/0/entity_group").textValue()).isEqualTo("PER");
    }

    @Test
    void loadsAModelFromItsFirstRequestOn() {
        AtomicLong clock = new AtomicLong();
        restart(ServerSettings.calm().loading(Duration.ofMillis(1500)).clock(clock::get));
        Answer first = ask(SENTIMENT, I_LOVE_YOU);
        assertThat(first.status()).isEqualTo(503);
        assertThat(first.json().path("error").textValue()).isEqualTo("Model " + SENTIMENT + " is currently loading");
        assertThat(first.json().path("estimated_time").doubleValue()).isEqualTo(2.0);
        clock.set(Duration.ofMillis(1499).toNanos());
        assertThat(ask(SENTIMENT, I_LOVE_YOU).status()).isEqualTo(503);
        clock.set(Duration.ofMillis(1500).toNanos());
        assertThat(ask(SENTIMENT, I_LOVE_YOU).status()).isEqualTo(200);
        assertThat(ask(NAMES, I_LOVE_YOU).status()).isEqualTo(503);
    }

    @Test
    void limitsOneRequest() {
        restart(ServerSettings.calm().limitedRequest(2));
        assertThat(ask(SENTIMENT, I_LOVE_YOU).status()).isEqualTo(200);
        Answer limited = ask(SENTIMENT, I_LOVE_YOU);
        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.header("Retry-After")).isEqualTo("1");
        assertThat(ask(SENTIMENT, I_LOVE_YOU).status()).isEqualTo(200);
    }

    @Test
    void refusesAWholeListForOnePoisonousText() {
        Answer answer = ask(SENTIMENT, "{\"inputs\":[\"fine\",\"\u2620 poison\"]}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error").textValue()).contains("\u2620");
    }

    @Test
    void tellsOfAnUnknownModel() {
        Answer answer = ask("acme/unknown", I_LOVE_YOU);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("error").textValue()).isEqualTo("Model acme/unknown does not exist");
    }

    @Test
    void takesItsOwnTokenOrNoneButNoOther() {
        Question question = Question.to(server, SENTIMENT, I_LOVE_YOU);
        assertThat(question.token(server.token()).send().status()).isEqualTo(200);
        Answer refused = question.token("hf_wrong").send();
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.json().path("error").textValue()).isEqualTo("Invalid username or password.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[]", "{}", "{\"inputs\":\" \"}", "{\"inputs\":[\"a\",7]}"})
    void refusesABodyThatTheTaskDoesNotTake(String body) {
        Answer answer = ask(SENTIMENT, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error").textValue()).isNotBlank();
    }

    @Test
    void saysInEveryAnswerThatItComesFromRules() {
        Answer answer = ask(SENTIMENT, I_LOVE_YOU);
        Answer error = ask("acme/unknown", I_LOVE_YOU);
        assertThat(answer.header(OfflineServer.ORIGIN_HEADER)).contains("not a model");
        assertThat(error.header(OfflineServer.ORIGIN_HEADER)).contains("not a model");
        assertThat(answer.header("x-compute-type")).isEqualTo("rules");
        assertThat(answer.header("x-request-id")).isNotBlank().isNotEqualTo(error.header("x-request-id"));
    }

    @Test
    void answersWithALatencyToo() {
        restart(ServerSettings.calm().latency(Duration.ofMillis(1)));
        assertThat(ask(SENTIMENT, I_LOVE_YOU).status()).isEqualTo(200);
    }

    @Test
    void refusesOtherMethodsAndPaths() throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest get = HttpRequest.newBuilder(URI.create(server.uri() + "/hf-inference/models/" + SENTIMENT))
                .build();
        HttpRequest elsewhere = HttpRequest.newBuilder(URI.create(server.uri() + "/elsewhere"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(http.send(get, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
        assertThat(http.send(elsewhere, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
    }
}
