package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfClientBuilder;
import io.github.hfclient.HfException;
import io.github.hfclient.TestClients;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.Trouble;
import io.github.hfclient.transport.HttpCall;
import io.github.hfclient.transport.HttpReply;
import io.github.hfclient.transport.Transport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long an attempt waits for its answer to begin, and what is done when a connection fails before. */
@Timeout(30)
class HurriedAttemptTest {
    private final ManualTime time = ManualTime.jumping();
    private final List<HttpCall> sent = new ArrayList<>();
    private final List<Duration> limits = new ArrayList<>();

    private HfClientBuilder client(Transport transport) {
        return TestClients.builder(time, "https://models.example.com").transport(call -> {
            sent.add(call);
            limits.add(call.timeLeft().get());
            return transport.send(call);
        });
    }

    private HttpReply neverAnswered(HttpCall call) throws IOException {
        time.advance(call.timeLeft().get());
        throw new SocketTimeoutException();
    }

    private static HttpReply labels() {
        byte[] labels = Answers.LABELS_JSON.getBytes(StandardCharsets.UTF_8);
        return new HttpReply(
                200, Map.of("content-type", List.of("application/json")), new ByteArrayInputStream(labels));
    }

    @Test
    void connectionThatNeverAnswersLeavesTimeForAnother() {
        try (HfClient hf = client(call -> sent.size() == 1 ? neverAnswered(call) : labels())
                .build()) {
            assertThat(hf.within(Duration.ofSeconds(10)).call(Ask.of("hello")).items())
                    .hasSize(2);
            assertThat(limits).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(5));
            assertThat(sent).extracting(HttpCall::newConnection).containsExactly(false, true);
        }
    }

    @Test
    void isHurriedOnceOnly() {
        try (HfClient hf = client(this::neverAnswered).build()) {
            assertThat(Result.of(hf.within(Duration.ofSeconds(10)).callAsync(Ask.of("hello")))
                            .failedWith(HfException.TimedOut.class))
                    .hasMessageContaining("waiting for the answer to begin");
            assertThat(sent).hasSize(2);
            assertThat(time.nanoTime()).isEqualTo(Duration.ofSeconds(10).toNanos());
        }
    }

    @Test
    void costlyTaskIsNotHurriedNorOneThatWaitsForItsModelNorTheOnlyAttempt() {
        Duration whole = Duration.ofSeconds(10);
        try (HfClient hf = client(call -> labels()).build();
                HfClient once = client(call -> labels()).attempts(1).build()) {
            hf.within(whole).call(Ask.costly("hello"));
            hf.within(whole).waitForModel().call(Ask.of("hello"));
            once.within(whole).call(Ask.of("hello"));
            assertThat(limits).containsExactly(whole, whole, whole);
        }
    }

    @Test
    void answerThatHasBegunMayTakeTheWholeTime() {
        try (HfClient hf = client(call -> labels()).build()) {
            hf.within(Duration.ofSeconds(10)).call(Ask.of("hello"));
            assertThat(sent.get(0).timeLeft().get()).isEqualTo(Duration.ofSeconds(10));
        }
    }

    /** A stale connection fails within milliseconds; what fails later may have been billed. */
    @Test
    void costlyTaskIsSentAgainOnlyIfTheConnectionFailedAtOnce() {
        assertThat(requestsIfItFailsAfter(Duration.ofMillis(500), Ask.costly("hello")))
                .isEqualTo(2);
        assertThat(requestsIfItFailsAfter(Duration.ofMillis(501), Ask.costly("hello")))
                .isEqualTo(1);
        assertThat(requestsIfItFailsAfter(Duration.ofSeconds(3), Ask.costly("hello")))
                .isEqualTo(1);
        assertThat(requestsIfItFailsAfter(Duration.ofSeconds(3), Ask.of("hello")))
                .isEqualTo(3);
    }

    private int requestsIfItFailsAfter(Duration span, Ask request) {
        sent.clear();
        Transport failing = call -> {
            time.advance(span);
            throw new IOException("connection reset");
        };
        try (HfClient hf = client(failing).build()) {
            Result.of(hf.callAsync(request)).failedWith(HfException.Unreachable.class);
        }
        return sent.size();
    }

    /** The JDK takes so many interim answers and no more. */
    @Test
    void serverThatSaysTooOftenThatItIsAtWorkIsNotAskedTwiceIfItCosts() {
        String interim = "HTTP/1.1 102 Processing\r\n\r\n".repeat(20);
        Trouble patient = Trouble.of("is at work for long", exchange -> {
            exchange.send(interim);
            Answers.LABELS.meet(exchange);
        });
        try (HostileServer server = HostileServer.start(patient);
                HfClient hf = TestClients.builder(time, server.uri().toString()).build()) {
            assertThat(Result.of(hf.callAsync(Ask.costly("hello"))).failedWith(HfException.Unreachable.class))
                    .hasMessageContaining("-Djdk.httpclient.maxNonFinalResponses");
            assertThat(server.requests()).hasSize(1);
        }
    }
}
