package io.github.hfclient.tasks.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.verify;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import io.github.hfclient.HfClient;
import io.github.hfclient.HfClientBuilder;
import io.github.hfclient.TestClients;
import io.github.hfclient.tasks.Labels;
import io.github.hfclient.tasks.text.TextClassification;
import io.github.hfclient.testkit.ManualTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first task as a user meets it: what goes over the wire, and what comes of it. */
@WireMockTest
class SentimentTest {
    private static final String MODEL = "/hf-inference/models/acme/moods";
    private static final String LABELS =
            "[[{\"label\":\"NEGATIVE\",\"score\":0.1},{\"label\":\"POSITIVE\",\"score\":0.9}]]";

    private static HfClientBuilder builder(WireMockRuntimeInfo server) {
        return TestClients.builder(ManualTime.jumping(), server.getHttpBaseUrl());
    }

    @Test
    void sendsTextParametersAndTokenAsTheServersWantThem(WireMockRuntimeInfo server) {
        stubFor(post(MODEL).willReturn(okJson(LABELS)));
        try (HfClient hf =
                builder(server).token("hf_test").userAgentSuffix("tests/1").build()) {
            assertThat(hf.on("acme/moods")
                            .call(TextClassification.of("I love you").topK(2))
                            .top()
                            .label())
                    .isEqualTo("POSITIVE");
        }
        verify(
                1,
                postRequestedFor(urlEqualTo(MODEL))
                        .withHeader("Authorization", equalTo("Bearer hf_test"))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withHeader(
                                "User-Agent",
                                equalTo("hf-client/0.1.0; java/"
                                        + Runtime.version().feature() + "; tests/1"))
                        .withRequestBody(equalToJson("{\"inputs\":\"I love you\",\"parameters\":{\"top_k\":2}}")));
    }

    @Test
    void waitsForALoadingModelWithoutBeingAskedTo(WireMockRuntimeInfo server) {
        String loading = "{\"error\":\"Model acme/moods is currently loading\",\"estimated_time\":20.0}";
        stubFor(post(MODEL)
                .inScenario("load")
                .whenScenarioStateIs(STARTED)
                .willReturn(aResponse().withStatus(503).withBody(loading))
                .willSetStateTo("ready"));
        stubFor(post(MODEL).inScenario("load").whenScenarioStateIs("ready").willReturn(okJson(LABELS)));
        try (HfClient hf = builder(server).build()) {
            assertThat(hf.on("acme/moods")
                            .call(TextClassification.of("I love you"))
                            .score("positive"))
                    .hasValue(0.9);
        }
    }

    @Test
    void asksAboutManyTextsInOneRequest(WireMockRuntimeInfo server) {
        stubFor(post(MODEL)
                .willReturn(okJson("[" + LABELS.substring(1, LABELS.length() - 1)
                        + ",[{\"label\":\"NEGATIVE\",\"score\":0.8}]]")));
        try (HfClient hf = builder(server).build()) {
            List<Labels> moods = hf.on("acme/moods")
                    .pipeline(TextClassification::of)
                    .all(List.of("good", "bad"))
                    .values();
            assertThat(moods).extracting(mood -> mood.top().label()).containsExactly("POSITIVE", "NEGATIVE");
        }
        verify(1, postRequestedFor(urlEqualTo(MODEL)).withRequestBody(equalToJson("{\"inputs\":[\"good\",\"bad\"]}")));
    }
}
