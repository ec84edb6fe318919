package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.Results;
import io.github.hfclient.TestClients;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.Loading;
import io.github.hfclient.testkit.ManualTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FirstCallTest {
    private final ManualTime time = ManualTime.jumping();

    @Test
    void answersWithTheLabelsOfTheServer() {
        try (HostileServer server = HostileServer.start(Answers.LABELS.trouble());
                HfClient hf = TestClients.builder(time, server.uri().toString()).build()) {
            Json labels = hf.on("acme/m").call(Ask.of("I love you"));
            assertThat(labels.get(0).get("label").string()).isEqualTo("POSITIVE");
            assertThat(server.requests().get(0).path()).isEqualTo("/hf-inference/models/acme/m");
            assertThat(server.requests().get(0).bodyText()).isEqualTo("{\"inputs\":\"I love you\"}");
        }
    }

    @Test
    void answersOnceTheModelIsLoaded() {
        try (HostileServer server = HostileServer.start(
                        Loading.ESTIMATE_20.trouble(), Loading.ESTIMATE_20.trouble(), Answers.LABELS.trouble());
                HfClient hf = TestClients.builder(time, server.uri().toString()).build()) {
            assertThat(hf.call(Ask.of("I love you")).items()).hasSize(2);
            assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(1), Duration.ofMillis(1500));
        }
    }

    @Test
    void answersEveryRowOfABatchInOrder() {
        List<String> rows = IntStream.range(0, 1000).mapToObj(i -> "row " + i).toList();
        try (HostileServer server = HostileServer.start(request -> Answers.json(FirstCallTest::echo));
                HfClient hf = TestClients.builder(time, server.uri().toString()).build()) {
            Results<String, Json> results = hf.batch(rows, Ask::of).run();
            assertThat(results.values())
                    .extracting(json -> json.get(0).get("label").string())
                    .isEqualTo(rows);
        }
    }

    private static String echo(io.github.hfclient.testkit.ReceivedRequest request) {
        List<Json> rows = Json.parse(request.bodyText()).get("inputs").items();
        return new Json.Arr(rows.stream()
                        .<Json>map(row -> Json.of(List.of(java.util.Map.of("label", row, "score", 1))))
                        .toList())
                .text();
    }
}
