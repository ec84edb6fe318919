package io.github.hfclient.internal.http;

import java.io.EOFException;
import java.io.IOException;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyStoreException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Why there is no TLS connection, told by the type of the exceptions: their texts differ between runtimes. What to do about it
 * is said in a few words after a call that failed, and at more length to those who ask the doctor.
 */
public enum TlsTrouble {
    NO_TRUST_STORE(
            "the trust store of this runtime cannot be read, or is empty: look at -Djavax.net.ssl.trustStore",
            "The trust store of this runtime cannot be read, or is empty.",
            "Look at -Djavax.net.ssl.trustStore and its password: the file must exist and hold certificates."),
    OUT_OF_TIME(
            "the certificate is not valid today: check this machine's clock, or renew it",
            "The certificate has expired, or is not valid yet.",
            "Set this machine's clock if it is wrong; else the server needs another certificate."),
    UNKNOWN_ISSUER(
            "the certificate is from an authority that this runtime does not know, such as a company's proxy:"
                    + " add that to a trust store for sslContext(..) or -Djavax.net.ssl.trustStore",
            "The certificate was issued by somebody whom this runtime does not trust, as where a company's proxy or firewall opens TLS.",
            "See whom: keytool -printcert -sslserver %s:%d. If that authority is yours, import it with keytool -importcert and run"
                    + " with -Djavax.net.ssl.trustStore=FILE, or give builder().sslContext(..)."),
    OTHER_NAME(
            "the certificate is not one for this host: check the URL",
            "The certificate is not one for the name %s.",
            "Use the name that the certificate holds: keytool -printcert -sslserver %s:%d shows it."),
    NO_TLS(
            "check that the server speaks TLS there, and whether it asks for a certificate of yours",
            "What answers there does not speak TLS, or not a version of it that this runtime takes.",
            "Is the port right, and is it https?"),
    /** No question of trust: a server that is starting anew does this, too. */
    BROKEN(
            "TLS was cut off while it was agreed on: a firewall or proxy that does not let it pass does this,"
                    + " and a server that wants a certificate of yours",
            "The connection broke while TLS was agreed on.",
            "A firewall or proxy that does not let TLS pass does this; ask who runs it.");

    private static final int DEEPEST = 20;

    private final String advice;
    private final String text;
    private final String remedy;

    TlsTrouble(String advice, String text, String remedy) {
        this.advice = advice;
        this.text = text;
        this.remedy = remedy;
    }

    public static TlsTrouble of(IOException e) {
        if (has(e, InvalidAlgorithmParameterException.class)
                || has(e, NoSuchAlgorithmException.class)
                || has(e, KeyStoreException.class)) {
            return NO_TRUST_STORE;
        }
        if (has(e, CertificateExpiredException.class) || has(e, CertificateNotYetValidException.class)) {
            return OUT_OF_TIME;
        }
        if (has(e, CertPathBuilderException.class)) return UNKNOWN_ISSUER;
        if (has(e, CertificateException.class)) return OTHER_NAME;
        return has(e, SSLException.class) && !hungUp(e) ? NO_TLS : BROKEN;
    }

    /** A plain socket has the end of the stream for a cause; the JDK's HttpClient (17 to 25 seen) has words alone. */
    private static boolean hungUp(IOException e) {
        return has(e, EOFException.class) || String.valueOf(e.getMessage()).contains("terminated the handshake");
    }

    /** Whether a failure is of this kind, or was caused by one. */
    public static boolean has(@Nullable Throwable failure, Class<? extends Exception> kind) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) { // a cause may lead back to itself
            if (kind.isInstance(at)) return true;
            at = at.getCause();
        }
        return false;
    }

    /** For the message of a call. */
    public String advice() {
        return advice;
    }

    public String text(String host) {
        return String.format(Locale.ROOT, text, host);
    }

    public String remedy(String host, int port) {
        return String.format(Locale.ROOT, remedy, host, port);
    }

    /** Whether the kind leaves open what happened, so that the exception's own words are worth telling. */
    public boolean vague() {
        return this == NO_TLS || this == BROKEN;
    }
}
