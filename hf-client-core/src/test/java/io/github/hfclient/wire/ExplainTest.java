package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.Body;
import io.github.hfclient.Explanation;
import io.github.hfclient.HfClient;
import io.github.hfclient.HfClientBuilder;
import io.github.hfclient.Media;
import io.github.hfclient.Parameters;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.TestClients;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.ReceivedRequest;
import io.github.hfclient.transport.Transport;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExplainTest {
    private static final Transport NONE = call -> {
        throw new AssertionError("nothing may be sent, but this was: " + call);
    };

    private final HfClient hf = builder().build();

    private record Asked(Task<Json> task, Body body) implements TaskRequest<Json> {}

    private static HfClientBuilder builder() {
        return TestClients.builder(ManualTime.jumping(), "https://router.huggingface.co")
                .tokenProvider(() -> Canary.TOKEN)
                .transport(NONE);
    }

    @AfterEach
    void close() {
        hf.close();
    }

    @Test
    void saysWhatACallWouldSend() {
        Explanation told = hf.on("acme/m").explain(Ask.of("it's fine").parameter("top_k", 2));
        assertThat(told.method()).isEqualTo("POST");
        assertThat(told.url()).isEqualTo("https://router.huggingface.co/hf-inference/models/acme/m");
        assertThat(told.body()).isEqualTo("{\"inputs\":\"it's fine\",\"parameters\":{\"top_k\":2}}");
        assertThat(told.headers())
                .containsEntry("Content-Type", "application/json")
                .containsEntry("Authorization", "Bearer ***")
                .containsKey("User-Agent");
        assertThat(told.tokenSource()).isEqualTo("the token provider");
        assertThat(told.listRows()).isEqualTo(32);
    }

    @Test
    void isWhatTheCallThenSends() {
        try (HostileServer server = HostileServer.start(Answers.LABELS);
                HfClient real = TestClients.builder(
                                ManualTime.jumping(), server.uri().toString())
                        .build()) {
            Ask ask = Ask.of("hello \ud83d\ude80").parameter("top_k", 1);
            Explanation told = real.billTo("acme").explain(ask);
            real.billTo("acme").call(ask);
            ReceivedRequest sent = server.requests().get(0);
            assertThat(told.url()).isEqualTo(server.uri(sent.path()).toString());
            assertThat(told.body()).isEqualTo(sent.bodyText());
            Map<String, String> headers = new TreeMap<>();
            told.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
            headers.forEach((name, value) -> assertThat(sent.header(name)).contains(value));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void saysThatNoTokenIsSentToAStranger() {
        Explanation told = hf.at("https://models.example.com").explain(Ask.of("hello"));
        assertThat(told.tokenSource()).isNull();
        assertThat(told.headers()).doesNotContainKey("Authorization");
        assertThat(told.curl()).doesNotContain("HF_TOKEN");
        assertThat(told.toString()).contains("token: none is sent");
    }

    @Test
    void showsNoToken() {
        Explanation told = hf.on("acme/m").header("X-Copy", Canary.TOKEN).explain(Ask.of("the token " + Canary.TOKEN));
        assertThat(told.toString()).doesNotContain(Canary.TOKEN).contains("the token ***");
    }

    @Test
    void hidesWhatMayBeAKey() {
        Explanation told = hf.at("https://models.example.com/m?api-key=s3cret&v=1")
                .header("X-Api-Key", "s3cret")
                .header("Accept", "image/png")
                .explain(Ask.of("hello"));
        assertThat(told.url()).isEqualTo("https://models.example.com/m?api-key=***&v=***");
        assertThat(told.headers()).containsEntry("X-Api-Key", "***").containsEntry("Accept", "image/png");
        assertThat(told.toString()).doesNotContain("s3cret");
    }

    @Test
    void cutsMediaInJsonShort() {
        Body body = Body.of(Media.of(new byte[5_000], "image/png")).parameters(Parameters.NONE.with("top_k", 1));
        Explanation told = hf.on("acme/m").explain(new Asked(Ask.TASK, body));
        assertThat(told.body()).isEqualTo("{\"inputs\":\"(image/png, 5000 bytes)\",\"parameters\":{\"top_k\":1}}");
        assertThat(told.listRows()).isEqualTo(1);
    }

    @Test
    void cutsMediaInATextOfTheCallersShort() {
        String image = "data:image/png;base64," + "A".repeat(5_000);
        Explanation told = hf.on("acme/m").explain(Ask.of("see").parameter("image", Map.of("url", List.of(image))));
        assertThat(told.body())
                .contains("data:image/png;base64,AAAA")
                .contains("A...")
                .hasSizeLessThan(250);
    }

    @Test
    void saysWhatMediaTravelAsTheyAre() {
        Explanation told =
                hf.on("acme/m").explain(new Asked(Ask.TASK, Body.of(Media.of(new byte[5_000], "audio/flac"))));
        assertThat(told.body()).isEqualTo("(audio/flac, 5000 bytes)");
        assertThat(told.headers()).containsEntry("Content-Type", "audio/flac");
        assertThat(told.curl()).endsWith("--data-binary @media");
    }

    @Test
    void asksNoServerWhatItIs() {
        Body body = Body.of("hello").only(Body.Case.TGI, Parameters.NONE.with("details", true));
        Explanation told = hf.at("https://models.example.com").explain(new Asked(Ask.TASK, body));
        assertThat(told.body()).isEqualTo("{\"inputs\":\"hello\"}");
    }

    @Test
    void refusesWhatACallRefuses() {
        assertThatThrownBy(() -> hf.on("a b").explain(Ask.of("hello"))).isInstanceOf(IllegalArgumentException.class);
        hf.close();
        assertThatThrownBy(() -> hf.explain(Ask.of("hello"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void leavesTheWarningAboutTheDefaultModelToTheCall() {
        try (LogCapture log = new LogCapture()) {
            hf.explain(Ask.of("hello"));
            assertThat(log.text()).isEmpty();
        }
    }

    @Test
    void aBatchMergesRowsThatDifferInTheirInputAlone() {
        List<String> rows = IntStream.range(0, 5).mapToObj(i -> "row " + i).toList();
        List<Explanation> told = hf.on("acme/m")
                .batch(rows, row -> row.endsWith("2") ? Ask.of(row).parameter("top_k", 1) : Ask.of(row))
                .listRows(2)
                .explain();
        assertThat(told)
                .extracting(Explanation::body)
                .containsExactly(
                        "{\"inputs\":[\"row 0\",\"row 1\"]}",
                        "{\"inputs\":\"row 2\",\"parameters\":{\"top_k\":1}}",
                        "{\"inputs\":[\"row 3\",\"row 4\"]}");
        assertThat(told).extracting(Explanation::listRows).containsOnly(2);
    }

    @Test
    void aBatchLeavesOutRowsWithoutARequest() {
        List<Explanation> told = hf.on("acme/m")
                .batch(List.of("a", ""), row -> {
                    if (row.isEmpty()) throw new IllegalArgumentException("text is empty");
                    return Ask.of(row);
                })
                .explain();
        assertThat(told).extracting(Explanation::body).containsExactly("{\"inputs\":\"a\"}");
    }
}
