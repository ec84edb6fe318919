package io.github.hfclient.internal.doctor.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.hfclient.internal.http.TlsTrouble;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.RefusedPort;
import io.github.hfclient.testkit.TestCertificate;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdkNetworkTest {
    private static final String CONNECT = "CONNECT far.test:443 HTTP/1.1\r\n";
    private static final Duration LIMIT = Duration.ofSeconds(5);

    @Test
    void tellsWhoIssuedACertificateThatItTrusts() throws IOException {
        try (HostileServer server = HostileServer.startTls(Answers.LABELS)) {
            Network.Handshake made = handshake(TestCertificate.selfSigned().context(), server.uri());
            assertThat(made.protocol()).startsWith("TLSv1");
            assertThat(made.subject()).isEqualTo("127.0.0.1");
            assertThat(made.issuer()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void trustsNoUnknownAuthority() {
        try (HostileServer server = HostileServer.startTls(Answers.LABELS)) {
            IOException e = catchThrowableOfType(IOException.class, () -> handshake(null, server.uri()));
            assertThat(TlsTrouble.of(e)).isEqualTo(TlsTrouble.UNKNOWN_ISSUER);
        }
    }

    @ParameterizedTest
    @CsvSource({"HTTP/1.1 400 Bad Request, NO_TLS", "'', BROKEN"})
    void tellsAServerWithoutTlsFromOneThatHangsUp(String said, TlsTrouble trouble) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread answers = new Thread(() -> answer(server, 1, said));
            answers.start();
            URI uri = URI.create("https://127.0.0.1:" + server.getLocalPort());
            IOException e = catchThrowableOfType(IOException.class, () -> handshake(null, uri));
            answers.join();
            assertThat(TlsTrouble.of(e)).isEqualTo(trouble);
        }
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void saysThatTheTrustStoreIsNotThere() {
        String before = System.getProperty("javax.net.ssl.trustStore");
        System.setProperty("javax.net.ssl.trustStore", "/no/such/file");
        try (HostileServer server = HostileServer.startTls(Answers.LABELS)) {
            IOException e = catchThrowableOfType(IOException.class, () -> handshake(null, server.uri()));
            assertThat(TlsTrouble.of(e)).isEqualTo(TlsTrouble.NO_TRUST_STORE);
        } finally {
            if (before == null) System.clearProperty("javax.net.ssl.trustStore");
            else System.setProperty("javax.net.ssl.trustStore", before);
        }
    }

    @Test
    void isRefusedWhereNobodyListens() {
        try (RefusedPort port = new RefusedPort()) {
            assertThatThrownBy(() -> new JdkNetwork(null, null).connect(address(port.uri()), LIMIT))
                    .isInstanceOf(ConnectException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"407 Proxy Authentication Required, true", "403 Forbidden, false", "nonsense, false"})
    void isRefusedByAProxyThatDoesNotConnectFurther(String status, boolean password) throws Exception {
        try (ServerSocket proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread answers = new Thread(() -> answer(proxy, CONNECT.length(), "HTTP/1.1 " + status + "\r\n\r\n"));
            answers.start();
            InetSocketAddress there =
                    InetSocketAddress.createUnresolved("127.0.0.1", proxy.getLocalPort()); // as the system gives it
            Tunnel.Refused e = catchThrowableOfType(
                    Tunnel.Refused.class, () -> new JdkNetwork(null, null).handshake("far.test", 443, there, LIMIT));
            answers.join();
            assertThat(e.forWantOfPassword()).isEqualTo(password);
        }
    }

    private static void answer(ServerSocket server, int asked, String head) {
        try (Socket socket = server.accept()) {
            socket.getInputStream().readNBytes(asked);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Network.Handshake handshake(SSLContext context, URI server) throws IOException {
        return new JdkNetwork(null, context).handshake(server.getHost(), server.getPort(), null, LIMIT);
    }

    private static InetSocketAddress address(URI server) {
        return new InetSocketAddress(server.getHost(), server.getPort());
    }
}
