package io.github.hfclient.internal.doctor;

import static io.github.hfclient.internal.doctor.Rig.about;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.Finding;
import io.github.hfclient.Finding.State;
import io.github.hfclient.internal.address.TokenSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnServerTest {
    private static final String URL = "https://models.test/v1?key=secret";

    private final Rig rig = new Rig();

    @Test
    void namesTheServerAndItsLimits() {
        List<Finding> findings = rig.examine(URL, null);
        assertThat(findings).extracting(Finding::state).containsOnly(State.OK);
        assertThat(about("server", findings).text())
                .isEqualTo("text-embeddings-inference 1.9.3 with acme/e; at most 32 rows a list, 512 tokens an input.");
        assertThat(rig.sent).anyMatch(call -> call.uri().toString().equals("https://models.test/info?key=secret"));
    }

    @Test
    void sendsNoTokenThatWasFoundToAServerOfYourOwnAndSaysSo() {
        List<Finding> findings = rig.examine(URL, null);
        assertThat(about("token use", findings).text()).contains("None goes to models.test", "at(url).token(..)");
        assertThat(rig.tokenWentTo("models.test")).isFalse();
    }

    @Test
    void sendsTheTokenThatIsNamedForIt() {
        List<Finding> findings = rig.examine(URL, "my-own-key");
        assertThat(about("token use", findings).text()).contains("goes to models.test");
        assertThat(rig.tokenWentTo("models.test")).isTrue();
        assertThat(findings.toString()).doesNotContain("my-own-key", "secret");
    }

    @Test
    void showsNoTokenAndNoKeyThatTheServerSendsBack() {
        rig.answering = call -> rig.reply(503, "{\"error\":\"no my-own-key, no sung-by-a-canary\"}");
        List<Finding> findings = rig.examine("https://models.test/v1?key=sung-by-a-canary", "my-own-key");
        assertThat(findings.toString()).contains("no ***, no ***").doesNotContain("my-own-key", "sung-by-a-canary");
    }

    @Test
    void keepsWhatAServerSaysOnOneLine() {
        rig.answering = call -> rig.reply(
                200, "{\"model_id\":\"m\\nFAIL tls: forged\",\"max_total_tokens\":1,\"version\":\"1\\u2028\"}");
        assertThat(rig.examine(URL, null))
                .allSatisfy(finding -> assertThat(finding.toString()).doesNotContainPattern("[\\p{Cc}\\u2028\\u2029]"));
    }

    @Test
    void asksForNoTokenOfHuggingFaceWhereNoneIsSent() {
        rig.tokens = TokenSource.of(() -> null, "the provider");
        assertThat(rig.examine(URL, null)).extracting(Finding::state).containsOnly(State.OK);
    }

    @Test
    void warnsOfATokenOverHttp() {
        assertThat(about("token use", rig.examine("http://models.test", "my-own-key"))
                        .state())
                .isEqualTo(State.WARN);
        assertThat(about("token use", rig.examine("http://127.0.0.1:8080", "my-own-key"))
                        .state())
                .isEqualTo(State.OK);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "200 | <html>welcome</html> | WARN | URL",
                "200 | {\"status\":\"ok\"} | WARN | URL",
                "200 | [] | WARN | URL",
                "200 | {\"model_id\":\"m\",\"max_total_tokens\":4096,\"version\":\"3.3.6\"} | OK | ~~",
                "401 | {} | FAIL | at(url).token(..)",
                "404 | {} | OK | ~~",
                "500 | {} | WARN | log",
            })
    void tellsAServerFromWhatIsNone(int status, String info, State state, String remedy) {
        rig.answering = call -> call.uri().getPath().equals("/info") ? rig.reply(status, info) : rig.well(call);
        Finding server = about("server", rig.examine(URL, null));
        assertThat(server.state()).isEqualTo(state);
        assertThat(server.remedy()).contains(remedy);
    }

    @Test
    void reportsABaseUrlThatWouldStopTheClientToo() {
        rig.variables.put("HF_CLIENT_BASE_URL", "ftp://models.test");
        assertThat(rig.examine(URL, null))
                .anyMatch(finding ->
                        finding.state() == State.FAIL && finding.text().contains("HF_CLIENT_BASE_URL"));
    }
}
