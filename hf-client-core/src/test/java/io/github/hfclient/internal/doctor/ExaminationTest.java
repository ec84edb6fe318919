package io.github.hfclient.internal.doctor;

import static io.github.hfclient.internal.doctor.Rig.about;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.Finding;
import io.github.hfclient.Finding.State;
import io.github.hfclient.internal.address.TokenSource;
import io.github.hfclient.internal.doctor.network.Tunnel;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExaminationTest {
    private final Rig rig = new Rig();

    @Test
    void findsNothingWhereAllIsWell() {
        List<Finding> findings = rig.examine();
        assertThat(findings).extracting(Finding::state).containsOnly(State.OK);
        assertThat(findings)
                .extracting(Finding::topic)
                .containsExactly(
                        "url", "token", "proxy", "dns", "tcp", "tls", "answer", "clock", "account", "permission");
        assertThat(about("tls", findings).text())
                .isEqualTo(
                        "TLSv1.3 with router.huggingface.co, issued by A Well-Known Authority, valid until 2027-03-01.");
        assertThat(about("account", findings).text())
                .isEqualTo("The token \"my key\" belongs to jane, its role is read.");
    }

    @Test
    void saysWhatToDoWithoutAToken() {
        rig.tokens = TokenSource.of(() -> null, "the provider");
        List<Finding> findings = rig.examine();
        assertThat(about("token", findings).state()).isEqualTo(State.WARN);
        assertThat(about("token", findings).remedy()).contains("https://huggingface.co/settings/tokens", "HF_TOKEN");
        assertThat(about("account", findings).state()).isEqualTo(State.SKIPPED);
        assertThat(about("permission", findings).state()).isEqualTo(State.SKIPPED);
        assertThat(rig.tokenWentTo(Rig.router())).isFalse();
    }

    @Test
    void findsALineBreakInTheTokenAndSendsNothingOfIt() {
        rig.tokens = TokenSource.of(() -> "hf_first\nhf_second", "HF_TOKEN");
        List<Finding> findings = rig.examine();
        Finding token = about("token", findings);
        assertThat(token.state()).isEqualTo(State.FAIL);
        assertThat(token.text()).contains("a line break", "HF_TOKEN");
        assertThat(about("permission", findings).state()).isEqualTo(State.SKIPPED);
        assertThat(findings.toString()).doesNotContain("first", "second");
    }

    @ParameterizedTest
    @CsvSource({"sk-abc, an OpenAI key", "gsk_abc, a Groq key", "r8_abc, a Replicate key", "api_org_abc, legacy"})
    void findsAKeyOfSomebodyElseAndSendsItNowhere(String key, String kind) {
        rig.tokens = TokenSource.of(() -> key, "HF_TOKEN");
        List<Finding> findings = rig.examine();
        assertThat(about("token", findings).state()).isEqualTo(State.FAIL);
        assertThat(about("token", findings).text()).contains(kind);
        assertThat(rig.sent).noneMatch(call -> call.headers().containsKey("Authorization"));
        assertThat(findings.toString()).doesNotContain(key);
    }

    @ParameterizedTest
    @CsvSource({"hf_xxxxxxxx", "hf_***", "hf_...", "hf_your_token_here"})
    void findsAPlaceholder(String token) {
        rig.tokens = TokenSource.of(() -> token, "HF_TOKEN");
        assertThat(about("token", rig.examine()).text()).contains("placeholder");
    }

    @Test
    void findsTheRetiredHostAndGoesOnWithTheRouter() {
        rig.variables.put("HF_CLIENT_BASE_URL", "https://api-inference.huggingface.co");
        List<Finding> findings = rig.examine();
        Finding url = about("url", findings);
        assertThat(url.state()).isEqualTo(State.FAIL);
        assertThat(url.text()).contains("retired", "https://router.huggingface.co");
        assertThat(url.remedy()).contains("Unset HF_CLIENT_BASE_URL");
        assertThat(about("permission", findings).state()).isEqualTo(State.OK);
    }

    @Test
    void findsTheRetiredHostInAUrlAndAsksNobody() {
        List<Finding> findings = rig.examine("https://api-inference.huggingface.co/models/gpt2", null);
        assertThat(about("network", findings).state()).isEqualTo(State.SKIPPED);
        assertThat(findings).anyMatch(finding -> finding.text().contains("retired"));
        assertThat(rig.sent).isEmpty();
    }

    @Test
    void showsNoQueryOfABaseUrl() {
        rig.variables.put("HF_CLIENT_BASE_URL", "https://models.test/hf?key=secret");
        assertThat(about("url", rig.examine()).text()).isEqualTo("https://models.test/hf");
    }

    @Test
    void saysThatAVariableOfOthersIsNotRead() {
        rig.variables.put("HF_INFERENCE_ENDPOINT", "https://api-inference.huggingface.co");
        assertThat(rig.examine())
                .anyMatch(finding ->
                        finding.state() == State.WARN && finding.text().contains("HF_INFERENCE_ENDPOINT"));
    }

    @Test
    void findsAnUnknownAuthorityAndAsksNothingMore() {
        IOException cause = new SSLHandshakeException("x");
        cause.initCause(new CertPathBuilderException("y"));
        rig.noTls = cause;
        List<Finding> findings = rig.examine();
        Finding tls = about("tls", findings);
        assertThat(tls.state()).isEqualTo(State.FAIL);
        assertThat(tls.text()).contains("does not trust");
        assertThat(tls.remedy()).contains("keytool -printcert -sslserver router.huggingface.co:443", "sslContext");
        assertThat(about("permission", findings).text()).contains("tls");
        assertThat(rig.sent).isEmpty();
    }

    @Test
    void findsACertificateThatHasExpired() {
        IOException cause = new SSLHandshakeException("x");
        cause.initCause(new CertificateExpiredException());
        rig.noTls = cause;
        assertThat(about("tls", rig.examine()).remedy()).contains("clock");
    }

    @Test
    void findsAProxyThatCannotBeReached() {
        rig.proxies = List.of(Rig.http("proxy.test", 3128));
        rig.noConnection = new ConnectException("refused");
        List<Finding> findings = rig.examine();
        assertThat(about("proxy", findings).text()).contains("proxy.test:3128");
        assertThat(about("tcp", findings).state()).isEqualTo(State.FAIL);
        assertThat(about("tcp", findings).text()).contains("the proxy proxy.test:3128", "refused");
        assertThat(about("tcp", findings).remedy()).contains("https.proxyHost");
        assertThat(about("answer", findings).state()).isEqualTo(State.SKIPPED);
    }

    @Test
    void saysThatJavaDoesNotReadTheProxyVariablesAndHidesThePasswordInThem() {
        rig.variables.put("HTTPS_PROXY", "http://jane:secret@proxy.test:3128");
        Finding proxy = about("proxy", rig.examine());
        assertThat(proxy.state()).isEqualTo(State.WARN);
        assertThat(proxy.remedy()).contains("-Dhttps.proxyHost=proxy.test -Dhttps.proxyPort=3128");
        assertThat(proxy.toString()).doesNotContain("jane", "secret");
    }

    @Test
    void saysThatASocksProxyIsNotUsed() {
        rig.proxies = List.of(new Proxy(Proxy.Type.SOCKS, InetSocketAddress.createUnresolved("socks.test", 1080)));
        assertThat(about("proxy", rig.examine()).text()).contains("SOCKS");
    }

    @Test
    void saysThatTheProxyForHttpIsNotThatForHttps() {
        rig.properties.put("http.proxyHost", "proxy.test");
        assertThat(about("proxy", rig.examine()).remedy()).contains("-Dhttps.proxyHost");
    }

    @Test
    void sendsNothingWhereNoNameCanBeLookedUp() {
        rig.lookup = host -> {
            throw new UnknownHostException(host);
        };
        List<Finding> findings = rig.examine();
        assertThat(about("dns", findings).text()).contains("UnknownHostException", "router.huggingface.co");
        assertThat(findings.stream().filter(finding -> finding.state() == State.SKIPPED))
                .extracting(Finding::topic)
                .containsExactly("tcp", "tls", "answer", "clock", "account", "permission");
        assertThat(rig.sent).isEmpty();
    }

    @Test
    void waitsNoLongerForANameThanAStepMayTake() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        rig.lookup = host -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return List.of();
        };
        FutureTask<List<Finding>> examination = new FutureTask<>(rig::examine);
        new Thread(examination).start();
        rig.time.awaitSleepers(1);
        rig.time.advance(Duration.ofSeconds(10));
        assertThat(about("dns", examination.get()).text()).contains("nothing within 10 s");
    }

    @Test
    void endsWhenItsThreadIsInterruptedAndKeepsTheFlag() {
        Thread.currentThread().interrupt();
        List<Finding> findings = rig.examine();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(about("dns", findings).text()).contains("interrupted");
    }

    @ParameterizedTest
    @CsvSource({"-423, behind, 7 min 3 s", "90, ahead of, 1 min 30 s", "172800, ahead of, 2 days"})
    void findsAClockThatIsWrong(long secondsAhead, String direction, String by) {
        rig.answering = call -> Rig.reply(200, "{}", rig.time.now().minusSeconds(secondsAhead));
        Finding clock = about("clock", rig.examine());
        assertThat(clock.state()).isEqualTo(State.WARN);
        assertThat(clock.text()).contains(by + " " + direction);
        assertThat(clock.remedy()).contains("NTP");
    }

    @ParameterizedTest
    @CsvSource({
        "401, FAIL, Make calls to Inference Providers",
        "403, FAIL, Make calls to Inference Providers",
        "402, FAIL, billing",
        "410, FAIL, router.huggingface.co",
        "429, WARN, Wait",
        "404, WARN, call the model",
        "500, WARN, later"
    })
    void tellsWhatAnswerMeansWhatForThePermission(int status, State state, String remedy) {
        rig.answering =
                call -> call.method().equals("POST") ? rig.reply(status, "{\"error\":\"the words\"}") : rig.well(call);
        Finding permission = about("permission", rig.examine());
        assertThat(permission.state()).isEqualTo(state);
        assertThat(permission.text()).contains(status + ": the words");
        assertThat(permission.remedy()).contains(remedy);
    }

    @Test
    void takesAModelThatLoadsForOneThatMayBeCalled() {
        rig.answering = call -> call.method().equals("POST")
                ? rig.reply(503, "{\"error\":\"Model acme/a is currently loading\",\"estimated_time\":20}")
                : rig.well(call);
        assertThat(about("permission", rig.examine()).state()).isEqualTo(State.OK);
    }

    @Test
    void saysThatATokenIsNotKnown() {
        rig.answering =
                call -> call.uri().getPath().contains("whoami") ? rig.reply(401, "{\"error\":\"no\"}") : rig.well(call);
        List<Finding> findings = rig.examine();
        assertThat(about("account", findings).state()).isEqualTo(State.FAIL);
        assertThat(about("permission", findings).state()).isEqualTo(State.SKIPPED);
    }

    @Test
    void repeatsNoTokenThatAServerEchoes() {
        rig.answering = call -> rig.reply(403, "{\"error\":\"bad token " + Rig.TOKEN + "\"}");
        assertThat(rig.examine().toString()).doesNotContain(Rig.TOKEN);
    }

    @Test
    void saysThatTheProxyWantsAPassword() {
        rig.proxies = List.of(Rig.http("proxy.test", 3128));
        rig.noTls = new Tunnel.Refused("407");
        rig.answering = call -> rig.reply(407, "");
        List<Finding> findings = rig.examine();
        assertThat(about("tls", findings).state()).isEqualTo(State.SKIPPED);
        assertThat(about("answer", findings).state()).isEqualTo(State.FAIL);
        assertThat(about("answer", findings).remedy()).contains("authenticator");
    }

    @Test
    void showsNoKeyInTheQueryOfTheBaseUrl() {
        rig.base = URI.create("https://models.test/hf?key=sung-by-a-canary");
        assertThat(rig.examine().toString()).contains("https://models.test/hf").doesNotContain("sung-by-a-canary");
    }

    @Test
    void keepsTheNameOfATokenOnOneLine() {
        rig.answering = call -> call.uri().getPath().equals("/api/whoami-v2")
                ? rig.reply(200, "{\"name\":\"jane\\nFAIL tls: forged\"}")
                : rig.well(call);
        assertThat(about("account", rig.examine()).text()).contains("jane FAIL tls: forged");
    }
}
