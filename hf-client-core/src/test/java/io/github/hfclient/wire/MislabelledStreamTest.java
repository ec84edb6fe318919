package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.TestClients;
import io.github.hfclient.event.ClientEvent.CallEnded;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.LeakCheck;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.Streams;
import io.github.hfclient.testkit.Trouble;
import io.github.hfclient.transport.HttpReply;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams that are not what they say, and servers that are alive without saying anything. */
@Timeout(30)
class MislabelledStreamTest {
    private final ManualTime time = ManualTime.jumping();
    private final List<CallEnded> ended = new ArrayList<>();
    private HostileServer server;
    private HfClient hf;

    private Words.Pieces ask(Trouble trouble) {
        server = HostileServer.start(trouble);
        hf = TestClients.builder(time, server.uri().toString())
                .idleTimeout(Duration.ofSeconds(10))
                .timeout(Duration.ofSeconds(60))
                .listener(event -> {
                    if (event instanceof CallEnded end) ended.add(end);
                })
                .build();
        return hf.stream(Words.of("Hello"));
    }

    @AfterEach
    void leavesNothing() {
        LeakCheck.assertNoneInProgress(server);
        hf.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "application/octet-stream",
                "application/x-ndjson",
                "application/jsonlines"
            })
    void isReadWhateverItsTypeSays(String type) {
        try (Words.Pieces pieces = ask(Trouble.answer(200, Map.of("Content-Type", type), Streams.events()))) {
            assertThat(pieces.whole()).isEqualTo(Streams.TEXT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\ufeff", ": hello\n\n", "event: message\n", "retry: 100\n\n", "id: 1\n"})
    void isReadWithoutATypeToo(String before) {
        try (Words.Pieces pieces = ask(Trouble.answer(200, Map.of(), before + Streams.events()))) {
            assertThat(pieces.whole()).isEqualTo(Streams.TEXT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/event-stream", "text/plain"})
    void anAnswerThatComesAtOnceIsOnePiece(String type) {
        String json = "{\"choices\":[{\"message\":{\"content\":\"Hello\"},\"finish_reason\":\"stop\"}]}";
        try (Words.Pieces pieces = ask(Trouble.answer(200, Map.of("Content-Type", type), json))) {
            assertThat(pieces.next()).isEqualTo("Hello");
            assertThat(pieces.hasNext()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"choices\":[", "Hello", "<html></html>", "{\"choices\":[]} {}"})
    void whatIsNeitherIsRefused(String body) {
        try (Words.Pieces pieces = ask(Trouble.answer(200, Map.of(), body))) {
            assertThatThrownBy(pieces::whole).isInstanceOf(HfException.UnreadableAnswer.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "{\"choices\":[]}", "[[{\"label\":\"A\"}]]", "null", "42"})
    void answerAtOnceOfAnotherTaskIsARefusedCall(String json) {
        try (Words.Pieces pieces = ask(Trouble.answer(200, Map.of("Content-Type", "application/json"), json))) {
            assertThatThrownBy(pieces::whole).isInstanceOf(HfException.UnreadableAnswer.class);
            assertThat(ended).extracting(CallEnded::failure).containsExactly("UnreadableAnswer");
        }
    }

    /** An answer whose server says these one after the other, 4 seconds apart. */
    private Words.Pieces askSlowly(String... parts) {
        server = HostileServer.start(Streams.PLAIN);
        hf = TestClients.builder(time, server.uri().toString())
                .transport(call -> new HttpReply(200, Map.of(), new Slow(call.timeLeft(), parts)))
                .idleTimeout(Duration.ofSeconds(10))
                .timeout(Duration.ofSeconds(60))
                .build();
        return hf.stream(Words.of("Hello"));
    }

    private final class Slow extends InputStream {
        private final Supplier<Duration> left;
        private final String[] parts;
        private int at;

        Slow(Supplier<Duration> left, String... parts) {
            this.left = left;
            this.parts = parts;
        }

        @Override
        public int read() {
            throw new AssertionError("never read by single bytes");
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (at == parts.length) return -1;
            time.advance(Duration.ofSeconds(4));
            if (left.get().toNanos() <= 0) throw new SocketTimeoutException("too late");
            byte[] bytes = parts[at++].getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(bytes, 0, target, offset, bytes.length);
            return bytes.length;
        }
    }

    private static String[] parts(int count, String between) {
        List<String> parts = new ArrayList<>();
        parts.add(piece("Hel"));
        parts.addAll(Collections.nCopies(count, between));
        parts.add(piece("lo"));
        parts.add("data: [DONE]\n\n");
        return parts.toArray(String[]::new);
    }

    private static String piece(String text) {
        return "data: {\"choices\":[{\"delta\":{\"content\":\"" + text + "\"}}]}\n\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {": keepalive\n\n", ":\n", "event: ping\n\n", "\n", "retry: 3000\n"})
    void signsOfLifeKeepItAlive(String sign) {
        try (Words.Pieces pieces = askSlowly(parts(12, sign))) {
            assertThat(pieces.whole()).isEqualTo("Hello");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {": keepalive\n\n", "\n", "event: ping\n\n"})
    void butNotLongerThanACallMayTake(String sign) {
        try (Words.Pieces pieces = askSlowly(parts(20, sign))) {
            assertThatThrownBy(pieces::whole)
                    .isInstanceOf(HfException.IncompleteAnswer.class)
                    .hasMessageContaining("no event came in the time of a call, only signs of life");
        }
    }

    @Test
    void halfALineIsNoSignOfLife() {
        try (Words.Pieces pieces = askSlowly(parts(20, "x"))) {
            assertThatThrownBy(pieces::whole)
                    .isInstanceOf(HfException.IncompleteAnswer.class)
                    .hasMessageContaining("nothing came for 10.0 s, allow more with idleTimeout(..)");
        }
    }
}
