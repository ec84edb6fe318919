package io.github.hfclient.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConnectionAdviceTest {
    private static <E extends Throwable> E caused(E failure, Throwable cause) {
        failure.initCause(cause);
        return failure;
    }

    static Stream<Arguments> failures() {
        CertificateException certificate = new CertificateException("no name");
        CertificateException path = caused(new CertificateException(), new CertPathBuilderException());
        return Stream.of(
                Arguments.of(caused(new SSLHandshakeException(""), path), "does not know"),
                Arguments.of(caused(new SSLHandshakeException(""), certificate), "not one for this host"),
                Arguments.of(caused(new SSLHandshakeException(""), new CertificateExpiredException()), "clock"),
                Arguments.of(caused(new SSLHandshakeException(""), new CertificateNotYetValidException()), "clock"),
                Arguments.of(new SSLHandshakeException("Remote host terminated the handshake"), "does not let it pass"),
                Arguments.of(caused(new SSLHandshakeException(""), new EOFException()), "does not let it pass"),
                Arguments.of(new SSLException("", new InvalidAlgorithmParameterException("no anchors")), "trustStore"),
                Arguments.of(new SSLException("Unsupported or unrecognized SSL message"), "speaks TLS"),
                Arguments.of(caused(new ConnectException(), new UnresolvedAddressException()), "of this name"),
                Arguments.of(new IOException(new UnknownHostException("x")), "of this name"),
                Arguments.of(new ConnectException("refused"), "something listens there"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void theKindOfFailureSaysWhatToDo(IOException failure, String advice) {
        assertThat(ConnectionAdvice.on(failure)).startsWith("; ").contains(advice);
    }

    @Test
    void aConnectionThatBreaksGetsNoAdvice() {
        assertThat(ConnectionAdvice.on(new IOException("Connection reset"))).isEmpty();
    }

    @Test
    void aCauseThatLeadsBackToItselfIsSurvived() {
        IOException failure = new IOException("one");
        failure.initCause(caused(new IllegalStateException("two"), failure));
        assertThat(ConnectionAdvice.on(failure)).isEmpty();
    }
}
