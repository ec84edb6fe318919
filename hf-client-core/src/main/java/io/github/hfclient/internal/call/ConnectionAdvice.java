package io.github.hfclient.internal.call;

import static io.github.hfclient.internal.http.TlsTrouble.has;

import io.github.hfclient.internal.http.TlsTrouble;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;

/** What a caller can do about a connection that failed. Told by the types where it can be: the JDK's words differ
 * between its versions. */
final class ConnectionAdvice {
    private ConnectionAdvice() {}

    static String on(IOException failure) {
        if (failure instanceof SSLException)
            return "; " + TlsTrouble.of(failure).advice();
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

    /** Whether the connection broke while TLS was agreed on. */
    static boolean cut(IOException failure) {
        return failure instanceof SSLException && TlsTrouble.of(failure) == TlsTrouble.BROKEN;
    }

    /** Interim answers (1xx), of which the JDK takes 8 by default. It has no type for it. */
    static boolean tooManyHints(IOException failure) {
        return String.valueOf(failure.getMessage()).startsWith("Too many interim responses");
    }
}
