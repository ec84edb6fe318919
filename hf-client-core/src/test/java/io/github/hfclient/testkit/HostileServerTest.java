package io.github.hfclient.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class HostileServerTest {

    private static final Trouble FIRST = Trouble.answer(500, Map.of("X-Odd", "yes"), "sorry");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void answersTheNthRequestWithTheNthTroubleAndRepeatsTheLast() throws Exception {
        try (HostileServer server = HostileServer.start(FIRST, Answers.json("[1]"))) {
            HttpResponse<String> failed = post(server.uri(), "");
            assertThat(failed.statusCode()).isEqualTo(500);
            assertThat(failed.headers().firstValue("X-Odd")).contains("yes");
            assertThat(failed.body()).isEqualTo("sorry");
            assertThat(post(server.uri(), "").body()).isEqualTo("[1]");
            assertThat(post(server.uri(), "").body()).isEqualTo("[1]");
        }
    }

    @Test
    void choosesTheTroubleByTheRequest() throws Exception {
        try (HostileServer server =
                HostileServer.start(request -> request.path().equals("/info") ? Answers.json("{}") : FIRST)) {
            assertThat(post(server.uri("/info"), "").statusCode()).isEqualTo(200);
            assertThat(post(server.uri("/other"), "").statusCode()).isEqualTo(500);
        }
    }

    @Test
    void makesTheAnswerFromTheRequest() throws Exception {
        try (HostileServer server = HostileServer.start(Answers.json(ReceivedRequest::bodyText))) {
            assertThat(post(server.uri(), "[\"\u00e9\"]").body()).isEqualTo("[\"\u00e9\"]");
        }
    }

    @Test
    void refusesAnEmptyScript() {
        assertThatIllegalArgumentException().isThrownBy(HostileServer::start);
    }

    @Test
    void remembersRequests() throws Exception {
        try (HostileServer server = HostileServer.start(Answers.LABELS)) {
            post(server.uri("/a?b=c"), "one");
            post(server.uri("/d"), "two");
            assertThat(server.requests()).extracting(ReceivedRequest::path).containsExactly("/a?b=c", "/d");
            ReceivedRequest second = server.requests().get(1);
            assertThat(second.method()).isEqualTo("POST");
            assertThat(second.body()).isEqualTo("two".getBytes(UTF_8));
            assertThat(second.header("X-Asked")).contains("yes");
            assertThat(second.header("X-Not-Asked")).isEmpty();
            assertThat(second.order()).isOne();
            assertThat(second.arrived()).isGreaterThan(server.requests().get(0).arrived());
        }
    }

    @Test
    void countsRequestsOfOneConnection() throws Exception {
        try (HostileServer server = HostileServer.start(Answers.LABELS)) {
            post(server.uri(), "one");
            post(server.uri(), "two");
            assertThat(server.connections()).isOne();
            assertThat(server.openConnections()).isOne();
            assertThat(server.requests()).extracting(ReceivedRequest::turn).containsExactly(0, 1);
            assertThat(server.requests())
                    .extracting(ReceivedRequest::connection)
                    .containsOnly(0);
        }
    }

    @Test
    void readsChunkedRequests() throws Exception {
        try (HostileServer server = HostileServer.start(Answers.LABELS);
                RawClient raw = new RawClient(server.uri())) {
            raw.send("PUT / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nA\r\n, and more\r\n0\r\n\r\n");
            server.awaitRequests(1);
            assertThat(server.requests().get(0).bodyText()).isEqualTo("hello, and more");
        }
    }

    @Test
    void halfARequestIsInProgressButNoRequest() throws Exception {
        try (HostileServer server = HostileServer.start(Answers.LABELS)) {
            RawClient raw = new RawClient(server.uri());
            raw.send("POST / HTTP/1.1\r\nContent-Length: 10\r\n\r\nhalf");
            server.awaitOpenConnections(1);
            assertThat(server.requests()).isEmpty();
            raw.close();
            server.awaitOpenConnections(0);
            server.awaitNoneInProgress();
        }
    }

    @Test
    void complaintSaysWhatWasAwaited() {
        Traffic traffic = new Traffic(Duration.ZERO);
        assertThatThrownBy(() -> traffic.awaitRequests(1))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("1 requests");
    }

    @Test
    void stepsWaitForTheTest() throws Exception {
        Trouble twoSteps = Trouble.of("sends a byte a step", exchange -> exchange.dribble("ab"));
        try (HostileServer server = HostileServer.start(twoSteps);
                RawClient raw = RawClient.ask(server)) {
            raw.assertSilent();
            server.step();
            assertThat(raw.read(1)).isEqualTo("a");
            raw.assertSilent();
            server.step();
            assertThat(raw.read(1)).isEqualTo("b");
        }
    }

    @Test
    void closingEndsConnectionsInEveryState() throws Exception {
        HostileServer server = HostileServer.start(Endless.NEVER_ANSWERS);
        try (RawClient idle = new RawClient(server.uri());
                RawClient waiting = RawClient.ask(server)) {
            server.awaitRequests(1);
            server.awaitOpenConnections(2);
            server.close();
            assertThat(idle.rest()).isEmpty();
            assertThat(waiting.rest()).isEmpty();
        }
    }

    @Test
    void failureOfATroubleItselfFailsTheTest() throws Exception {
        IllegalStateException mistake = new IllegalStateException("a mistake in the trouble");
        HostileServer server = HostileServer.start(Trouble.of("fails", exchange -> {
            throw mistake;
        }));
        try (RawClient raw = RawClient.ask(server)) {
            assertThat(raw.rest()).isEmpty();
        }
        assertThatThrownBy(server::close).isInstanceOf(AssertionError.class).hasRootCause(mistake);
    }

    @Test
    void requestThatIsNoHttpFailsTheTest() throws Exception {
        HostileServer server = HostileServer.start(Answers.LABELS);
        try (RawClient raw = new RawClient(server.uri())) {
            raw.send("POST / HTTP/1.1\r\nContent-Length: many\r\n\r\n");
            assertThat(raw.rest()).isEmpty();
        }
        assertThatThrownBy(server::close).hasRootCauseInstanceOf(NumberFormatException.class);
    }

    @Test
    void speaksTlsToWhoTrustsItsCertificate() throws Exception {
        HttpClient trusting = HttpClient.newBuilder()
                .sslContext(TestCertificate.selfSigned().context())
                .build();
        try (HostileServer server = HostileServer.startTls(Answers.LABELS, Cuts.RESET_BEFORE_ANSWER)) {
            HttpRequest request = request(server.uri(), "secret");
            assertThat(trusting.send(request, BodyHandlers.ofString()).body()).isEqualTo(Answers.LABELS_JSON);
            assertThat(server.requests().get(0).bodyText()).isEqualTo("secret");
            assertThatThrownBy(() -> trusting.send(request, BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void isNotTrustedByDefault() {
        try (HostileServer server = HostileServer.startTls(Answers.LABELS)) {
            assertThatThrownBy(() -> post(server.uri(), "secret")).isInstanceOf(SSLException.class);
            assertThat(server.requests()).isEmpty();
        }
    }

    private HttpResponse<String> post(URI uri, String body) throws IOException, InterruptedException {
        return client.send(request(uri, body), BodyHandlers.ofString());
    }

    private static HttpRequest request(URI uri, String body) {
        return HttpRequest.newBuilder(uri)
                .header("X-Asked", "yes")
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
