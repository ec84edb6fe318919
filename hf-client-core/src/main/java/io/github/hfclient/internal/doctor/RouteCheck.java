package io.github.hfclient.internal.doctor;

import io.github.hfclient.Finding;
import io.github.hfclient.internal.doctor.network.Bounded;
import io.github.hfclient.internal.doctor.network.Network;
import io.github.hfclient.internal.doctor.network.Route;
import io.github.hfclient.internal.doctor.network.Tunnel;
import io.github.hfclient.internal.http.TlsTrouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** Name, connection and TLS, each within the limit of a step. */
record RouteCheck(Network network, Bounded bounded, Route way) {
    private static final Findings DNS = new Findings("dns");
    private static final Findings TCP = new Findings("tcp");
    private static final Findings TLS = new Findings("tls");

    void addTo(Steps steps) {
        steps.step("dns", this::dns);
        steps.step("tcp", this::tcp);
        steps.step("tls", this::tls);
    }

    private Finding dns() {
        try {
            List<InetAddress> addresses = bounded.run(() -> network.resolve(way.firstHost()));
            String rest = way.proxy() == null ? "" : "; the proxy looks up " + way.host();
            return DNS.ok(way.firstHost() + " is " + addresses.get(0).getHostAddress() + rest + ".");
        } catch (IOException e) {
            return DNS.fail(
                    "The name " + way.firstHost() + " cannot be looked up (" + kind(e) + ").",
                    "Is the name right, and is this machine (or container) online? Behind a proxy, tell Java of it:"
                            + " -Dhttps.proxyHost=HOST -Dhttps.proxyPort=PORT.");
        }
    }

    private Finding tcp() {
        try {
            bounded.run(() -> {
                network.connect(
                        new InetSocketAddress(network.resolve(way.firstHost()).get(0), way.firstPort()),
                        bounded.limit());
                return true;
            });
            return TCP.ok("Connected to " + way.first() + ".");
        } catch (IOException e) {
            return TCP.fail("No connection to " + way.first() + " (" + kind(e) + ").", tcpRemedy());
        }
    }

    private String tcpRemedy() {
        return way.proxy() == null
                ? "Does the server run, and does a firewall stop the connection? Where only a proxy leads outside, name it:"
                        + " -Dhttps.proxyHost=HOST -Dhttps.proxyPort=PORT."
                : "Is that the proxy's host and port? See https.proxyHost and https.proxyPort, or builder().proxy(..).";
    }

    private Finding tls() {
        if (!way.encrypted()) return TLS.skipped("The URL is http: nothing is encrypted.");
        try {
            return TLS.ok(
                    words(bounded.run(() -> network.handshake(way.host(), way.port(), way.proxy(), bounded.limit()))));
        } catch (Tunnel.Refused e) {
            return e.forWantOfPassword()
                    ? TLS.skipped("Not looked at, because the proxy asks for a password first.")
                    : TLS.fail(
                            "The proxy does not connect to " + way.host() + ": " + e.getMessage() + ".",
                            "Ask whoever runs the proxy to allow " + way.host() + ":" + way.port() + ".");
        } catch (IOException e) {
            return failed(TlsTrouble.of(e), e);
        }
    }

    private Finding failed(TlsTrouble trouble, IOException e) {
        String details = trouble.vague() ? " (" + kind(e) + ")" : "";
        return TLS.fail(trouble.text(way.host()) + details, trouble.remedy(way.host(), way.port()));
    }

    private static String words(Network.Handshake made) {
        return made.protocol() + " with " + made.subject() + ", issued by " + made.issuer() + ", valid until "
                + made.end().toString().substring(0, 10) + ".";
    }

    /** The exception's name says more than its text, which differs between systems. */
    static String kind(IOException e) {
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
    }
}
