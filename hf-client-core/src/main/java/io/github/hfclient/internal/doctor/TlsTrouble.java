package io.github.hfclient.internal.doctor;

import io.github.hfclient.Finding;
import io.github.hfclient.internal.doctor.network.Route;
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

/** Why there is no TLS connection, told by the type of the exceptions: their texts differ between runtimes. */
public enum TlsTrouble {
    NO_TRUST_STORE(
            "The trust store of this runtime cannot be read, or is empty.",
            "Look at -Djavax.net.ssl.trustStore and its password: the file must exist and hold certificates."),
    OUT_OF_TIME(
            "The certificate has expired, or is not valid yet.",
            "Set this machine's clock if it is wrong; else the server needs another certificate."),
    UNKNOWN_ISSUER(
            "The certificate was issued by somebody whom this runtime does not trust, as where a company's proxy or firewall opens TLS.",
            "See whom: keytool -printcert -sslserver %s:%d. If that authority is yours, import it with keytool -importcert and run"
                    + " with -Djavax.net.ssl.trustStore=FILE, or give builder().sslContext(..)."),
    OTHER_NAME(
            "The certificate is not one for the name %s.",
            "Use the name that the certificate holds: keytool -printcert -sslserver %s:%d shows it."),
    NO_TLS(
            "What answers there does not speak TLS, or not a version of it that this runtime takes.",
            "Is the port right, and is it https?"),
    BROKEN(
            "The connection broke while TLS was agreed on.",
            "A firewall or proxy that does not let TLS pass does this; ask who runs it.");

    private final String text;
    private final String remedy;

    TlsTrouble(String text, String remedy) {
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
        boolean hungUp = has(e, EOFException.class); // which is a cause of the exception of TLS
        return has(e, SSLException.class) && !hungUp ? NO_TLS : BROKEN;
    }

    private static boolean has(@Nullable Throwable e, Class<? extends Throwable> type) {
        return e != null && (type.isInstance(e) || has(e.getCause(), type));
    }

    Finding finding(Findings topic, Route way, IOException e) {
        String details = this == NO_TLS || this == BROKEN ? " (" + RouteCheck.kind(e) + ")" : "";
        return topic.fail(
                String.format(Locale.ROOT, text, way.host()) + details,
                String.format(Locale.ROOT, remedy, way.host(), way.port()));
    }
}
