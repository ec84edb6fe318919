package io.github.hfclient.examples;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ScenarioMappingBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.hfclient.HfClient;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A run that ends after some rows because nothing more will be answered. */
class EndedRunTest {

    private static final int FIRST_LIST = 32;
    private static final int ROWS = 40;

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @TempDir
    Path folder;

    private static ScenarioMappingBuilder whileCreditsAre(String state) {
        return post(urlPathMatching("/hf-inference/models/.*"))
                .inScenario("credits")
                .whenScenarioStateIs(state);
    }

    private static Service service() {
        return new Service(HfClient.builder().baseUrl(SERVER.baseUrl()).token("hf_test"), "a test", false, () -> {});
    }

    private static void answerOneListThenRunOutOfCredits() {
        String row = "[{\"label\":\"positive\",\"score\":0.9},{\"label\":\"negative\",\"score\":0.1}]";
        String list = "[" + String.join(",", Collections.nCopies(FIRST_LIST, row)) + "]";
        SERVER.stubFor(whileCreditsAre(STARTED).willReturn(okJson(list)).willSetStateTo("spent"));
        SERVER.stubFor(whileCreditsAre("spent")
                .willReturn(jsonResponse("{\"error\":\"You have depleted your monthly included credits\"}", 402)));
    }

    private static String rows() {
        return IntStream.range(0, ROWS).mapToObj(i -> "fine " + i + "\n").collect(Collectors.joining());
    }

    @Test
    void keepsWhatWasAnsweredBeforeTheCreditsWereSpent() throws IOException {
        answerOneListThenRunOutOfCredits();
        Path input = Files.writeString(folder.resolve("in.csv"), "text\n" + rows());
        StringWriter err = new StringWriter();
        int code = ReviewPulse.command(EndedRunTest::service)
                .setErr(new PrintWriter(err, true))
                .execute("--input", input.toString(), "--out", folder.toString());
        assertThat(code).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains("depleted", folder.toString());
        List<String> results = Files.readAllLines(folder.resolve("results.jsonl"));
        assertThat(results).hasSize(ROWS);
        assertThat(results).filteredOn(row -> row.contains("\"status\":\"ok\"")).hasSize(FIRST_LIST);
    }
}
