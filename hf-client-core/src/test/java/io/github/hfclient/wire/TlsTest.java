package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException.Unreachable;
import io.github.hfclient.TestClients;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.LeakCheck;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.TestAuthority;
import io.github.hfclient.testkit.TestCertificate;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** With whom the client agrees on TLS, and what it says if it does not; nothing of a request has left it then. */
@Timeout(180)
class TlsTest {
    private final ManualTime time = ManualTime.jumping();

    private HfClient client(String base, SSLContext context) {
        return TestClients.builder(time, base)
                .sslContext(context)
                .token(Canary.TOKEN)
                .build();
    }

    @Test
    void trustsACompanysOwnAuthority() {
        TestCertificate right = TestAuthority.RIGHT.certificate();
        try (HostileServer server = HostileServer.startTls(right, Answers.LABELS);
                HfClient hf = client(server.uri().toString(), right.context())) {
            assertThat(hf.call(Ask.of("hello")).items()).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EXPIRED, the certificate is not valid today: check this machine's clock",
        "OF_ANOTHER_HOST, the certificate is not one for this host: check the URL",
    })
    void refusesACertificateThatIsWrong(TestAuthority wrong, String advice) {
        TestCertificate certificate = wrong.certificate();
        try (HostileServer server = HostileServer.startTls(certificate, Answers.LABELS);
                HfClient hf = client(server.uri().toString(), certificate.context())) {
            assertThat(failure(hf))
                    .hasMessageContaining("no trusted connection")
                    .hasMessageContaining(advice);
            assertThat(server.requests()).isEmpty();
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void showsItsOwnCertificateToAServerThatAsksForOne() {
        TestCertificate known = TestCertificate.selfSigned();
        try (HostileServer server = HostileServer.startTls(known.askingForOne(), Answers.LABELS);
                HfClient hf = client(server.uri().toString(), known.context())) {
            assertThat(hf.call(Ask.of("hello")).items()).hasSize(2);
        }
    }

    @Test
    void saysThatAServerMayAskForACertificate() {
        TestCertificate known = TestCertificate.selfSigned();
        try (HostileServer server = HostileServer.startTls(known.askingForOne(), Answers.LABELS);
                HfClient hf = client(server.uri().toString(), known.trusting())) {
            assertThat(failure(hf)).hasMessageContaining("whether it asks for a certificate of yours");
            assertThat(server.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void sendsNothingWhereTlsIsNotSpoken(NoTls row) {
        try (NoTls.Server server = row.start();
                HfClient hf = client(server.uri(), TestCertificate.selfSigned().context())) {
            assertThat(failure(hf)).hasMessageContaining(row.words());
            assertThat(server.received()).doesNotContain(Canary.TOKEN).doesNotContain("hello");
            assertThat(server.connections()).isEqualTo(row.connections());
            assertThat(time.sleeps()).hasSize(row.connections() - 1);
        }
        LeakCheck.assertNoClientThreads();
    }

    private static Unreachable failure(HfClient hf) {
        Unreachable failure = Result.of(hf.callAsync(Ask.of("hello"))).failedWith(Unreachable.class);
        Canary.assertUnseenIn(failure);
        return failure;
    }
}
