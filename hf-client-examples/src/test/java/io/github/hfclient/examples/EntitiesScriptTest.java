package io.github.hfclient.examples;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.hfclient.HfClient;
import io.github.hfclient.examples.offline.OfflineServer;
import io.github.hfclient.examples.offline.ServerSettings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EntitiesScriptTest {

    @RegisterExtension
    static final WireMockExtension STRANGER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private static List<String> lines(Service service) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (service;
                HfClient hf = service.client().build()) {
            new EntitiesScript(hf).run(new PrintStream(out, true, StandardCharsets.UTF_8));
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void printsEachNameWithItsGroupAndScore() {
        assertThat(lines(Service.embedded(OfflineServer.start(ServerSettings.calm()))))
                .contains(
                        "  Sarah Jessica Parker (PER, 0.9900)",
                        "  Warsaw (LOC, 0.9900)",
                        "  Hugging Face (ORG, 0.9900)",
                        "  New York City (LOC, 0.9900)");
    }

    @Test
    void saysSoWhenTheAnswerIsSomethingElse() {
        STRANGER.stubFor(post(urlPathMatching("/hf-inference/models/.*")).willReturn(okJson("{\"status\":\"ok\"}")));
        Service stranger =
                new Service(HfClient.builder().baseUrl(STRANGER.baseUrl()).token("hf_test"), "a test", false, () -> {});
        assertThat(lines(stranger)).contains("  Unexpected answer: {\"status\":\"ok\"}");
    }
}
