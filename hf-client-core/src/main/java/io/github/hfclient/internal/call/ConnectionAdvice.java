package io.github.hfclient.internal.call;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What a caller can do about a connection that failed. Told by the types where it can be: the JDK's words differ
 * between its versions. */
final class ConnectionAdvice {
    private static final int DEEPEST = 20;

    private ConnectionAdvice() {}

    static String on(IOException failure) {
        if (failure instanceof SSLException) return onTls(failure);
        if (has(failure, UnresolvedAddressException.class) || has(failure, UnknownHostException.class)) {
            return "; nobody knows a host of this name: check the URL, and whether a proxy is needed";
        }
        if (String.valueOf(failure.getMessage()).startsWith("Tunnel failed")) { // the JDK has no type for it
            return "; the proxy does not connect to this host: ask those who run it to allow that";
        }
        if (tooManyHints(failure)) {
            return "; the server says too often that it is still at work (1xx): allow more with"
                    + " -Djdk.httpclient.maxNonFinalResponses=..";
        }
        return failure instanceof ConnectException
                ? "; check that something listens there, and whether a proxy is needed"
                : "";
    }

    /**
     * A handshake that breaks off is no question of trust: a server that is starting anew does this, too. The JDK (17 to 25 seen)
     * has no type for it.
     */
    static boolean cut(IOException failure) {
        return failure instanceof SSLException
                && String.valueOf(failure.getMessage()).contains("terminated the handshake");
    }

    /** Interim answers (1xx), of which the JDK takes 8 by default. It has no type for it. */
    static boolean tooManyHints(IOException failure) {
        return String.valueOf(failure.getMessage()).startsWith("Too many interim responses");
    }

    private static String onTls(IOException failure) {
        if (cut(failure)) {
            return "; TLS was cut off while it was agreed on: a firewall or proxy that does not let it pass does this,"
                    + " and a server that wants a certificate of yours";
        }
        if (has(failure, CertificateExpiredException.class) || has(failure, CertificateNotYetValidException.class)) {
            return "; the certificate is not valid today: check this machine's clock, or renew it";
        }
        if (has(failure, CertPathBuilderException.class)) {
            return "; the certificate is from an authority that this runtime does not know, such as a company's proxy:"
                    + " add that to a trust store for sslContext(..) or -Djavax.net.ssl.trustStore";
        }
        return has(failure, CertificateException.class)
                ? "; the certificate is not one for this host: check the URL"
                : "; check that the server speaks TLS there, and whether it asks for a certificate of yours";
    }

    private static boolean has(@Nullable Throwable failure, Class<? extends Exception> kind) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) { // a cause may lead back to itself
            if (kind.isInstance(at)) return true;
            at = at.getCause();
        }
        return false;
    }
}
