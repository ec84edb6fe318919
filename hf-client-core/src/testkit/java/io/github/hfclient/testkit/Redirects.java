package io.github.hfclient.testkit;

import java.io.IOException;
import java.net.URI;

/** Redirects. Those that lead back to this server ask for {@value #STOLEN} if they must not be followed. */
@SuppressWarnings("ImmutableEnumChecker") // what it holds keeps no state
public enum Redirects implements Trouble.Named {
    /** The same machine under another name is another origin. */
    OTHER_HOST(Trouble.of(
            "sends the client to localhost instead of 127.0.0.1",
            exchange -> redirect(exchange, "http://localhost:" + port(exchange) + Redirects.STOLEN))),
    OTHER_HOST_WITHOUT_SCHEME(Trouble.of(
            "sends the client to another host by a location that starts with //",
            exchange -> redirect(exchange, "//localhost:" + port(exchange) + Redirects.STOLEN))),
    OTHER_PORT(Trouble.of(
            "sends the client to port 1", exchange -> redirect(exchange, "http://127.0.0.1:1" + Redirects.STOLEN))),
    PLAIN_HTTP(Trouble.of(
            "sends the client to http at the same port",
            exchange -> redirect(exchange, "http://127.0.0.1:" + port(exchange) + Redirects.STOLEN))),
    FILE(Trouble.of("sends the client to a file", exchange -> redirect(exchange, "file:///etc/hostname"))),
    JAR(Trouble.of("sends the client to a jar: URL", exchange -> redirect(exchange, "jar:file:///tmp/x.jar!/x"))),
    NOWHERE(Trouble.reply("answers 307 without a location", Reply.of(307, ""))),
    BROKEN(Trouble.of("gives a location that is no URI", exchange -> redirect(exchange, "http://[broken"))),
    RELATIVE(Trouble.of("sends the client to /moved by a relative location, and answers there", Redirects::relative)),
    LOOP(Trouble.of(
            "sends the client to where it is",
            exchange -> redirect(exchange, exchange.request().path()))),
    EVER_ON(Trouble.of(
            "sends the client ever on, to a new path each time",
            exchange -> redirect(exchange, "/step-" + exchange.request().order())));

    /** Where nothing must ever arrive. */
    public static final String STOLEN = "/stolen";

    private static final String MOVED = "/moved";

    private final Trouble trouble;

    Redirects(Trouble trouble) {
        this.trouble = trouble;
    }

    @Override
    public Trouble trouble() {
        return trouble;
    }

    /** A redirect of this status (301, 302, 303, 307 or 308) to anywhere, such as a second server. */
    public static Trouble to(int status, URI location) {
        return Trouble.reply(
                "answers " + status + " to " + location, Reply.of(status, "").with("Location", location.toString()));
    }

    private static void relative(Exchange exchange) throws IOException {
        if (exchange.request().path().equals(MOVED)) {
            exchange.send(Reply.json(200, Answers.LABELS_JSON).bytes());
        } else {
            redirect(exchange, MOVED);
        }
    }

    private static void redirect(Exchange exchange, String location) throws IOException {
        exchange.send(Reply.of(307, "").with("Location", location).bytes());
    }

    private static int port(Exchange exchange) {
        return URI.create("http://" + exchange.request().header("host").orElseThrow())
                .getPort();
    }
}
