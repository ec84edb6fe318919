package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.Doctor;
import io.github.hfclient.Finding;
import io.github.hfclient.Finding.State;
import io.github.hfclient.HfClient;
import io.github.hfclient.HfClientBuilder;
import io.github.hfclient.TestClients;
import io.github.hfclient.internal.runtime.SystemTime;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.ReceivedRequest;
import io.github.hfclient.testkit.RefusedPort;
import io.github.hfclient.testkit.TestCertificate;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoctorTest {
    @Test
    void examinesWhatAClientOfTheSameBuilderWouldMeet() {
        try (HostileServer server = HostileServer.startTls(Answers.LABELS)) {
            HfClientBuilder builder = builder(server.uri())
                    .tokenProvider(() -> "hf_doctor")
                    .sslContext(TestCertificate.selfSigned().context());
            List<Finding> findings = builder.doctor().examine();
            assertThat(find("tls", findings).text()).contains("issued by 127.0.0.1");
            assertThat(find("permission", findings).state()).isEqualTo(State.OK);
            assertThat(server.requests())
                    .extracting(ReceivedRequest::path)
                    .containsExactly(
                            "/", "/hf-inference/models/distilbert/distilbert-base-uncased-finetuned-sst-2-english");
        }
    }

    @Test
    void findsAnAuthorityThatTheRuntimeDoesNotKnow() {
        try (HostileServer server = HostileServer.startTls(Answers.LABELS)) {
            Finding tls = find("tls", builder(server.uri()).doctor().examine());
            assertThat(tls.state()).isEqualTo(State.FAIL);
            assertThat(tls.remedy())
                    .contains("keytool", String.valueOf(server.uri().getPort()));
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void findsAProxyThatIsNotThere() {
        try (RefusedPort nobody = new RefusedPort()) {
            ProxySelector proxy = ProxySelector.of(
                    new InetSocketAddress(nobody.uri().getHost(), nobody.uri().getPort()));
            List<Finding> findings = HfClient.builder()
                    .tokenProvider(() -> null)
                    .proxy(proxy)
                    .doctor()
                    .examine();
            assertThat(find("proxy", findings).text())
                    .contains("127.0.0.1:" + nobody.uri().getPort());
            assertThat(find("tcp", findings).state()).isEqualTo(State.FAIL);
        }
    }

    @Test
    void refusesWhatCannotBeExamined() {
        Doctor doctor = HfClient.builder().doctor();
        assertThatThrownBy(() -> doctor.at(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("url is blank");
        assertThatThrownBy(() -> doctor.token("\"\""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("token");
        assertThatThrownBy(() -> doctor.within(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("within is PT0S");
    }

    private static HfClientBuilder builder(URI server) {
        return TestClients.builder(new SystemTime(), server.toString());
    }

    private static Finding find(String topic, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.topic().equals(topic))
                .findFirst()
                .orElseThrow();
    }
}
