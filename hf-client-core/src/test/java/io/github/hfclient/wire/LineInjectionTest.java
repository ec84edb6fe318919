package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.Inference;
import io.github.hfclient.TestClients;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.Trouble;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody puts a line of his own into a request, a message or a log. */
@Timeout(180)
class LineInjectionTest {
    private static final Pattern ENDS_A_LINE = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");
    private static final Pattern LOGGED = Pattern.compile("\\[.*] [A-Z]+ io\\.github\\.hfclient - .*");
    private static final String FORGED = "x\r\n[main] WARN io.github.hfclient - forged\u2028y\u0085z\u001b[2K";

    private static HfClient client(HostileServer server) {
        return TestClients.builder(ManualTime.jumping(), server.uri().toString())
                .build();
    }

    static Map<String, Function<Inference, Inference>> views() {
        return Map.of(
                "model", hf -> hf.on("a\r\nX-Forged: b"),
                "model with another control character", hf -> hf.on("a\u0085b"),
                "value of a header", hf -> hf.header("X-A", "b\r\nX-Forged: c"),
                "name of a header", hf -> hf.header("X-Forged: a\r\nX-B", "c"),
                "organisation", hf -> hf.billTo("acme\nX-Forged: b"),
                "token", hf -> hf.token("key\r\nX-Forged: b"),
                "URL", hf -> hf.at("http://127.0.0.1/\r\nX-Forged: b"),
                "host", hf -> hf.at("http://127.0.0.1\r\nX-Forged: b/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model",
                "model with another control character",
                "value of a header",
                "name of a header",
                "organisation",
                "token",
                "URL",
                "host"
            })
    void aLineBreakIsRefusedBeforeAnythingIsSent(String where) {
        try (HostileServer server = HostileServer.start(Trouble.answer(500, Map.of(), ""));
                HfClient hf = client(server)) {
            assertThatThrownBy(() -> views().get(where).apply(hf).call(Ask.of("hello")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContainPattern(ENDS_A_LINE));
            assertThat(server.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../admin",
                "acme/..",
                "acme/../m",
                "./m",
                "/m",
                "acme/m/x",
                "a%2f..",
                "a?x=1",
                "a#b",
                "a b",
                "a\\b",
                "a;b",
                "a@b"
            })
    void aModelNeverLeadsToAnotherPath(String model) {
        try (HostileServer server = HostileServer.start(Trouble.answer(500, Map.of(), ""));
                HfClient hf = client(server)) {
            assertThatThrownBy(() -> hf.on(model).call(Ask.of("hello")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("model");
            assertThat(server.requests()).isEmpty();
        }
    }

    static Map<String, String> answers() {
        String json = "Content-Type: application/json\r\nConnection: close\r\n\r\n";
        String quoted = Json.of(FORGED).text();
        String inHeader = "x\u0085\u2028[main] WARN forged";
        return Map.of(
                "text", "HTTP/1.1 400 No\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\n" + FORGED,
                "error", "HTTP/1.1 400 No\r\n" + json + "{\"error\":" + quoted + "}",
                "loading", "HTTP/1.1 503 No\r\n" + json + "{\"error\":" + quoted + ",\"estimated_time\":1}",
                "error in a success", "HTTP/1.1 200 OK\r\n" + json + "{\"error\":" + quoted + "}",
                "name", "HTTP/1.1 200 OK\r\n" + json + "{" + quoted + ":{" + quoted + ":1}}",
                "request id", "HTTP/1.1 400 No\r\nX-Request-Id: " + inHeader + "\r\nContent-Length: 0\r\n\r\n",
                "error header", "HTTP/1.1 400 No\r\nX-Error-Message: " + inHeader + "\r\nContent-Length: 0\r\n\r\n",
                "location", "HTTP/1.1 307 Go\r\nLocation: /" + inHeader + "\r\nContent-Length: 0\r\n\r\n",
                "type", "HTTP/1.1 200 OK\r\nContent-Type: " + inHeader + "\r\nContent-Length: 1\r\n\r\n?",
                "status line", "HTTP/1.1 400 " + inHeader + "\r\nContent-Length: 0\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "error",
                "loading",
                "error in a success",
                "name",
                "request id",
                "error header",
                "location",
                "type",
                "status line"
            })
    void whatAServerSaysStaysOnOneLine(String where) {
        Trouble forging = Trouble.of(where, exchange -> {
            exchange.send(answers().get(where));
            exchange.close();
        });
        try (Seen seen = new Seen();
                HostileServer server = HostileServer.start(forging);
                HfClient hf = TestClients.builder(
                                ManualTime.jumping(), server.uri().toString())
                        .listener(event -> assertThat(event.toString()).doesNotContainPattern(ENDS_A_LINE))
                        .build()) {
            HfException failure = Result.of(hf.callAsync(Ask.of("hello"))).failedWith(HfException.class);
            assertThat(failure.getMessage()).doesNotContainPattern(ENDS_A_LINE);
            assertThat(String.valueOf(failure.details().serverMessage())).doesNotContainPattern(ENDS_A_LINE);
            assertThat(String.valueOf(failure.details().requestId())).doesNotContainPattern(ENDS_A_LINE);
            assertThat(seen.log().lines())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line)
                            .matches(LOGGED)
                            .doesNotContainPattern(ENDS_A_LINE)
                            .doesNotContain("listener threw"));
        }
    }

    /** The texts of decoders are the caller's own, but the names in them may be the server's. */
    @ParameterizedTest
    @EnumSource
    void whatADecoderReadStaysOnOneLine(CanaryTest.Telling decoder) {
        Trouble forging = Trouble.of("name", exchange -> {
            exchange.send(answers().get("name"));
            exchange.close();
        });
        try (HostileServer server = HostileServer.start(forging);
                HfClient hf = client(server)) {
            assertThat(Result.of(hf.callAsync(decoder.request()))
                            .failedWith(HfException.UnreadableAnswer.class)
                            .getMessage())
                    .doesNotContainPattern(ENDS_A_LINE);
        }
    }
}
