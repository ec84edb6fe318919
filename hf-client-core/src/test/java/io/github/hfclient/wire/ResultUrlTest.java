package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfClientBuilder;
import io.github.hfclient.HfException;
import io.github.hfclient.Media;
import io.github.hfclient.TestClients;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.LeakCheck;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.ReceivedRequest;
import io.github.hfclient.testkit.Redirects;
import io.github.hfclient.testkit.RefusedPort;
import io.github.hfclient.testkit.Reply;
import io.github.hfclient.testkit.Statuses;
import io.github.hfclient.testkit.TestCertificate;
import io.github.hfclient.testkit.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that only say where the result lies: it is fetched from there, by a stranger. */
@Timeout(180)
class ResultUrlTest {
    private static final Trouble PICTURE = picture(Reply.of(200, Draw.PNG).with("Content-Type", "image/png"));

    private final ManualTime time = ManualTime.jumping().randomness(0.9);
    private HostileServer results = HostileServer.startTls(PICTURE);
    private HostileServer model = HostileServer.start(PICTURE);

    private static Trouble picture(Reply reply) {
        return Trouble.reply("sends a picture", reply);
    }

    /** The model answers with this URL, and its server with the trouble to whatever else is asked. */
    private void namesIn(String url, Trouble otherwise) {
        model.close();
        model = HostileServer.start(request -> request.method().equals("POST") ? names(url) : otherwise);
    }

    private void resultsAre(Trouble... troubles) {
        results.close();
        results = HostileServer.startTls(troubles);
        namesIn(results.uri("/out/1.png?signature=s3cret").toString(), PICTURE);
    }

    private static Trouble names(String url) {
        return Trouble.reply(
                "names a URL", Reply.json(200, "{\"output\":[\"" + url + "\"]}").with("X-Request-Id", "asked-1"));
    }

    private HfClientBuilder client() {
        return client(time);
    }

    private HfClientBuilder client(ManualTime when) {
        return TestClients.builder(when, model.uri().toString())
                .token(Canary.TOKEN)
                .sslContext(TestCertificate.selfSigned().context());
    }

    private CompletableFuture<Media> call(HfClient hf) {
        return hf.callAsync(Draw.of("a cat"));
    }

    private <E extends HfException> E failure(Class<E> kind) {
        return failure(client(), kind);
    }

    private <E extends HfException> E failure(HfClientBuilder client, Class<E> kind) {
        try (HfClient hf = client.build()) {
            E failure = Result.of(call(hf)).failedWith(kind);
            assertThat(posts()).hasSize(1);
            assertThat(failure.getMessage()).doesNotContain("s3cret");
            return failure;
        }
    }

    private List<ReceivedRequest> posts() {
        return model.requests().stream()
                .filter(request -> request.method().equals("POST"))
                .toList();
    }

    @Test
    void isFetchedWithoutTheTokenAndTheHeadersOfTheView() {
        resultsAre(PICTURE);
        try (HfClient hf = client().build()) {
            Media picture =
                    hf.billTo("acme").header("X-Own", "1").token(Canary.TOKEN).call(Draw.of("a cat"));
            assertThat(picture).isEqualTo(Media.of(Draw.PNG, "image/png"));
        }
        ReceivedRequest fetched = results.requests().get(0);
        assertThat(fetched.method()).isEqualTo("GET");
        assertThat(fetched.path()).isEqualTo("/out/1.png?signature=s3cret");
        assertThat(fetched.headers()).doesNotContainKeys("authorization", "x-hf-bill-to", "x-own", "content-type");
        assertThat(fetched.headers().toString()).doesNotContain(Canary.TOKEN);
        assertThat(posts())
                .singleElement()
                .satisfies(post -> assertThat(post.header("authorization")).contains("Bearer " + Canary.TOKEN));
    }

    @Test
    void mayLieBehindPlainHttpOnTheServerThatWasAskedAndGetsNoTokenThereEither() {
        model.close();
        model = HostileServer.start(request -> request.method().equals("POST")
                ? names("http://" + request.header("host").orElseThrow() + "/files/1.png")
                : PICTURE);
        try (HfClient hf = client().build()) {
            assertThat(Result.of(call(hf)).answer()).isEqualTo(Media.of(Draw.PNG, "image/png"));
        }
        assertThat(model.requests()).last().satisfies(fetched -> {
            assertThat(fetched.path()).isEqualTo("/files/1.png");
            assertThat(fetched.header("authorization")).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/1.png",
                "file:///etc/hostname",
                "ftp://example.com/1.png",
                "https:///1.png",
                "https://[broken/1.png",
                "https://user:pass@example.com/1.png",
                "https://example.com/a b.png"
            })
    void isNotFetchedFromAnywhereElse(String url) {
        namesIn(url, PICTURE);
        assertThat(failure(HfException.UnreadableAnswer.class).getMessage())
                .contains("the result lies behind a URL")
                .doesNotContain("pass");
        assertThat(model.requests()).hasSize(1);
    }

    @Test
    void takesItsTypeFromItsFirstBytesWhereItsServerNamesNone() {
        resultsAre(picture(Reply.of(200, Draw.PNG).with("Content-Type", "binary/octet-stream")));
        try (HfClient hf = client().build()) {
            assertThat(Result.of(call(hf)).answer().type()).isEqualTo("image/png");
        }
    }

    @Test
    void followsARedirectOnTheSameServer() {
        results.close();
        results = HostileServer.startTls(
                Trouble.reply("moves it", Reply.of(302, "").with("Location", "/moved.png")), PICTURE);
        namesIn(results.uri("/1.png").toString(), PICTURE);
        try (HfClient hf = client().build()) {
            assertThat(Result.of(call(hf)).answer()).isEqualTo(Media.of(Draw.PNG, "image/png"));
        }
        assertThat(results.requests()).extracting(ReceivedRequest::path).containsExactly("/1.png", "/moved.png");
    }

    @ParameterizedTest
    @EnumSource
    void followsNoOtherRedirect(Redirects redirect) {
        resultsAre(redirect);
        String message = failure(HfException.UnreadableAnswer.class).getMessage();
        assertThat(message).contains("127.0.0.1: the result could not be fetched: ");
        assertThat(results.requests()).extracting(ReceivedRequest::path).doesNotContain(Redirects.STOLEN);
        assertThat(results.requests()).hasSizeLessThan(8);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 402, 403, 404, 410, 501})
    void aRefusalIsAnErrorThatNamesItsHostAndKeepsTheStatusOfTheAnswer(int status) {
        resultsAre(new Statuses(status, Statuses.Form.JSON));
        var failure =
                status == 501 ? failure(HfException.Unreachable.class) : failure(HfException.UnreadableAnswer.class);
        assertThat(failure)
                .hasMessageContaining("at 127.0.0.1: the result could not be fetched")
                .hasMessageContaining("answered " + status);
        assertThat(failure.status()).isEqualTo(200);
        assertThat(failure.details().requestId()).isEqualTo("asked-1");
    }

    @Test
    void isAskedForAgainWhenItsServerFailsForAMoment() {
        resultsAre(new Statuses(503, Statuses.Form.EMPTY), new Statuses(429, Statuses.Form.JSON), PICTURE);
        try (HfClient hf = client().build()) {
            assertThat(Result.of(call(hf)).answer()).isEqualTo(Media.of(Draw.PNG, "image/png"));
        }
        assertThat(time.sleeps()).containsExactly(Duration.ofMillis(450), Duration.ofMillis(900));
        assertThat(posts()).hasSize(1);
    }

    @Test
    void isAskedForNoLongerThanTheCallMayTake() {
        resultsAre(new Statuses(503, Statuses.Form.EMPTY));
        failure(client().timeout(Duration.ofMillis(400)), HfException.Unreachable.class);
        assertThat(results.requests()).hasSize(1);
    }

    @Test
    void thatIsCutOffIsAnError() {
        resultsAre(Trouble.of("announces more than it sends", exchange -> {
            exchange.send("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 500\r\n\r\n");
            exchange.send(Draw.PNG);
            exchange.close();
        }));
        assertThat(failure(HfException.Unreachable.class))
                .hasMessageContaining("test-task by acme/m at 127.0.0.1: the result could not be fetched");
        assertThat(results.requests()).hasSize(3);
    }

    @Test
    void whoseServerIsGoneIsAnError() {
        try (RefusedPort nobody = new RefusedPort()) {
            namesIn("https://127.0.0.1:" + nobody.uri().getPort() + "/1.png", PICTURE);
            failure(HfException.Unreachable.class);
        }
    }

    @Test
    void withoutEndIsReadNoFurtherThanTheLimit() {
        AtomicLong sent = new AtomicLong();
        resultsAre(Trouble.of("sends and counts", exchange -> {
            exchange.send("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nConnection: close\r\n\r\n");
            byte[] some = new byte[1 << 16];
            while (sent.addAndGet(some.length) < 1L << 30) exchange.send(some);
        }));
        assertThat(failure(client().mediaLimit(1 << 20), HfException.UnreadableAnswer.class))
                .hasMessageContaining("longer than the limit of 1048576");
        assertThat(sent.get()).isLessThan(64 << 20); // the limit and what the sockets hold
        LeakCheck.assertNoneInProgress(results);
    }

    @Test
    void thatIsAPageIsAnError() {
        resultsAre(picture(Reply.html(200, "<html>this link has expired</html>")));
        var failure = failure(HfException.UnreadableAnswer.class);
        assertThat(failure).hasMessageContaining("expected media, found a page");
        assertThat(failure.getMessage()).doesNotContain("expired");
        assertThat(failure.bodyExcerpt()).contains("expired");
    }

    @Test
    void thatNeverComesIsATimeout() {
        results.close();
        results = HostileServer.startTls(Trouble.of("stalls", exchange -> {
            exchange.send("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 500\r\n\r\n");
            exchange.awaitLeaving();
        }));
        ManualTime stepped = ManualTime.stepped();
        namesIn(results.uri("/1.png").toString(), PICTURE);
        try (HfClient hf = client(stepped).build()) {
            CompletableFuture<Media> call = call(hf);
            stepped.awaitSleepers(1);
            stepped.advance(Duration.ofMinutes(2));
            var failure = Result.of(call).failedWith(HfException.TimedOut.class);
            assertThat(failure).hasMessageContaining("at 127.0.0.1: no answer in time, while fetching the result");
        }
        assertThat(posts()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isLeftWhenTheCallIsCancelled(boolean early) throws Exception {
        results.close();
        results = HostileServer.startTls(Trouble.of("stalls", exchange -> {
            if (!early) exchange.send("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n");
            exchange.awaitLeaving();
        }));
        namesIn(results.uri("/1.png").toString(), PICTURE);
        try (HfClient hf = client().build()) {
            CompletableFuture<Media> call = call(hf);
            results.awaitRequests(1);
            call.cancel(true);
            LeakCheck.assertNoneInProgress(results, model);
        }
    }

    @Test
    void failsOnlyItsRowOfABatch() {
        resultsAre(new Statuses(503, Statuses.Form.EMPTY));
        try (HfClient hf = client().build()) {
            var items = hf.batch(List.of("one", "two"), Draw::of).run();
            assertThat(items).allMatch(item -> item.failure().isPresent());
        }
        assertThat(posts()).hasSize(2);
    }

    @AfterEach
    void close() {
        results.close();
        model.close();
    }
}
