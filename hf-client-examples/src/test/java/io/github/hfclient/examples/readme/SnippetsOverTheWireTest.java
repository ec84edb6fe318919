package io.github.hfclient.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.TestClients;
import io.github.hfclient.event.ClientEvent;
import io.github.hfclient.examples.readme.SnippetsOfClients.Summarization;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.Loading;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.Streams;
import io.github.hfclient.testkit.Trouble;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Snippets whose answers, troubles or requests the embedded server does not have. */
class SnippetsOverTheWireTest {
    private final ManualTime time = ManualTime.jumping();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private HostileServer server = HostileServer.start(Answers.LABELS);
    private HfClient hf = clientOf(server);

    private HfClient clientOf(HostileServer asked) {
        return TestClients.builder(time, asked.uri().toString()).build();
    }

    private Snippets snippets() {
        return new Snippets(hf, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private Snippets snippets(Trouble... script) {
        answerWith(script);
        return snippets();
    }

    private void answerWith(Trouble... script) {
        stop();
        server = HostileServer.start(script);
        hf = clientOf(server);
    }

    @AfterEach
    void stop() {
        hf.close();
        server.close();
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aCallWithoutAModelAsksTheDefaultOne() {
        assertThat(snippets().sentiment().label()).isEqualTo("POSITIVE");
        assertThat(server.requests().get(0).path())
                .isEqualTo("/hf-inference/models/distilbert/distilbert-base-uncased-finetuned-sst-2-english");
    }

    @Test
    void aChatIsPrintedAsItComes() {
        snippets(Streams.PLAIN).chat();
        assertThat(printed()).isEqualTo(Streams.TEXT);
    }

    @Test
    void anEndpointIsAskedWithItsOwnKey() {
        assertThat(snippets()
                        .endpoint(server.uri("/moods").toString(), "my-key")
                        .label())
                .isEqualTo("POSITIVE");
        assertThat(server.requests().get(0).path()).isEqualTo("/moods");
        assertThat(server.requests().get(0).header("authorization")).contains("Bearer my-key");
    }

    @Test
    void aColdModelIsWaitedFor() {
        Snippets snippets = snippets(Loading.BARE, Loading.ESTIMATE_20, Loading.BARE, Answers.LABELS);
        assertThat(snippets.coldModel("acme/m").top().label()).isEqualTo("POSITIVE");
        assertThat(time.sleeps()).hasSize(3);
    }

    @Test
    void anExchangeTellsOfTheCall() {
        snippets().exchange();
        assertThat(printed().lines()).containsExactly("POSITIVE", "0.9998", "1 request, answer in application/json");
    }

    @Test
    void eachKindOfErrorIsCaughtByItsName() {
        assertThat(snippets().errors("I love you")).isEqualTo("POSITIVE");
        assertThat(snippets(answer(401, Map.of())).errors("I love you"))
                .startsWith("check the token: text-classification by distilbert/")
                .contains("answered 401: no");
        assertThat(snippets(answer(429, Map.of("Retry-After", "3600"))).errors("I love you"))
                .isEqualTo("again in PT1H");
        assertThat(snippets(answer(400, Map.of())).errors("I love you")).startsWith("failed: text-classification by");
    }

    private static Trouble answer(int status, Map<String, String> headers) {
        return Trouble.answer(status, headers, "{\"error\":\"no\"}");
    }

    @Test
    void aClientOfTheEnvironmentNeedsNoToken() {
        try (HfClient client = SnippetsOfClients.client()) {
            Snippets calls = new Snippets(client, new PrintStream(printed, true, StandardCharsets.UTF_8));
            assertThat(calls.endpoint(server.uri().toString(), "my-key").label())
                    .isEqualTo("POSITIVE");
        }
    }

    @Test
    void aBuiltClientTellsItsListener() {
        List<ClientEvent> heard = new CopyOnWriteArrayList<>();
        try (HfClient client = SnippetsOfClients.built(heard::add)) {
            client.at(server.uri().toString()).call(new Summarization("A long text."));
        }
        assertThat(heard).extracting(ClientEvent::task).containsExactly("summarization", "summarization");
    }

    @Test
    void aTaskOfOnesOwnIsCalledLikeAnyOther() {
        answerWith(Answers.json("[{\"summary_text\":\"Short.\"}]"));
        String summary = hf.on("facebook/bart-large-cnn")
                .call(new Summarization("A long text."))
                .get(0)
                .get("summary_text")
                .string();
        assertThat(summary).isEqualTo("Short.");
        assertThat(server.requests().get(0).bodyText()).isEqualTo("{\"inputs\":\"A long text.\"}");
    }
}
