package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.Task;
import io.github.hfclient.TestClients;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.Bodies;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.Trouble;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(180)
class UnreadableTest {
    private static final String PRIVATE = "what a customer wrote";

    private static HfException.UnreadableAnswer unreadable(Trouble trouble, Ask request) {
        try (HostileServer server = HostileServer.start(trouble);
                HfClient hf = client(server)) {
            var failure = Result.of(hf.callAsync(request)).failedWith(HfException.UnreadableAnswer.class);
            assertThat(server.requests()).hasSize(1);
            return failure;
        }
    }

    private static HfClient client(HostileServer server) {
        return TestClients.builder(ManualTime.jumping(), server.uri().toString())
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "HTML, 'expected JSON, found a page'",
        "EMPTY_OBJECT, 'expected a list of labels'",
        "NUMBER, 'found value number'",
        "EMPTY, 'the JSON ends too early'",
        "TRAILING_JSON, 'expected nothing more'",
        "GZIP_DECLARED_ONLY, 'not packed as it says (gzip)'",
        "GZIP_CUT, 'not packed as it says (gzip)'",
        "ERROR, 'the server says: it failed after all'"
    })
    void saysWhatWasExpectedAndWhatCame(Bodies body, String words) {
        assertThat(unreadable(body, Ask.of("hello")))
                .hasMessageContaining(words)
                .hasMessageContaining("status 200");
    }

    @Test
    void keepsTheContentOutOfTheMessage() {
        var failure = unreadable(Answers.json("{\"text\":\"" + PRIVATE + "\"}"), Ask.of("hello"));
        assertThat(failure.getMessage()).doesNotContain(PRIVATE);
        assertThat(failure.toString()).doesNotContain(PRIVATE);
        assertThat(failure.details().toString()).doesNotContain(PRIVATE);
        assertThat(failure.bodyExcerpt()).contains(PRIVATE);
    }

    @Test
    void keepsOnlyTheBeginningOfTheContent() {
        var failure = unreadable(Answers.json("{\"text\":\"" + "x".repeat(100_000) + "\"}"), Ask.of("hello"));
        assertThat(failure.bodyExcerpt()).hasSize(1000);
    }

    @Test
    void namesADecoderThatThrows() {
        Task<Json> broken = Ask.TASK.decoder((in, asked) -> {
            throw new IllegalStateException("a defect");
        });
        Ask request = new Ask("hello", Ask.of("hello").parameters(), broken);
        var failure = unreadable(Answers.LABELS, request);
        assertThat(failure).hasMessageContaining("its decoder failed with java.lang.IllegalStateException");
        assertThat(failure).hasRootCauseMessage("a defect");
    }

    @Test
    void readsNoMoreThanItsLimitOfAnAnswerWithoutEnd() {
        AtomicLong sent = new AtomicLong();
        Trouble endless = Trouble.of("sends blanks and counts them", exchange -> {
            exchange.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n");
            byte[] blanks = " ".repeat(1 << 16).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            while (sent.addAndGet(blanks.length) < 1L << 30) exchange.send(blanks);
        });
        assertThat(unreadable(endless, Ask.of("hello"))).hasMessageContaining("longer than the limit of 33554432");
        assertThat(sent.get()).isLessThan(64 << 20); // the limit and what the sockets hold
    }

    @Test
    void readsMediaUpToTheirOwnLimitAndNoFurther() {
        Task<Json> media = Ask.TASK.media(bytes -> Json.of(bytes.length()));
        Ask request = new Ask("hello", Ask.of("hello").parameters(), media);
        Trouble picture = Trouble.answer(200, java.util.Map.of("Content-Type", "image/png"), "p".repeat(5000));
        try (HostileServer server = HostileServer.start(picture)) {
            try (HfClient hf = TestClients.builder(
                            ManualTime.jumping(), server.uri().toString())
                    .answerLimit(100)
                    .mediaLimit(5000)
                    .build()) {
                assertThat(hf.call(request)).isEqualTo(Json.of(5000));
            }
            try (HfClient hf = TestClients.builder(
                            ManualTime.jumping(), server.uri().toString())
                    .mediaLimit(4999)
                    .build()) {
                assertThat(Result.of(hf.callAsync(request)).failedWith(HfException.UnreadableAnswer.class))
                        .hasMessageContaining("longer than the limit of 4999");
            }
        }
    }
}
