package io.github.hfclient.internal.doctor.network;

import java.security.cert.X509Certificate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.security.auth.x500.X500Principal;

/** What the server's certificate says. */
final class Certificates {
    private static final Pattern COMMON_NAME = Pattern.compile("(?:^|,)CN=((?:\\\\.|[^,\\\\])+)");

    private Certificates() {}

    static Network.Handshake handshake(SSLSession session) throws SSLPeerUnverifiedException {
        X509Certificate first = (X509Certificate) session.getPeerCertificates()[0];
        return new Network.Handshake(
                session.getProtocol(),
                name(first.getSubjectX500Principal()),
                name(first.getIssuerX500Principal()),
                first.getNotAfter().toInstant());
    }

    private static String name(X500Principal principal) {
        String whole = principal.getName();
        Matcher common = COMMON_NAME.matcher(whole);
        return common.find() ? common.group(1) : whole;
    }
}
