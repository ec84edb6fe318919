package io.github.hfclient.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SseReaderTest {
    private static final int LIMIT = 1 << 20;

    static Stream<Arguments> framings() {
        return Stream.of(
                events("", List.of()),
                events("data: a\n\ndata: b\n\n", List.of("a", "b")),
                events("data: a\r\n\r\ndata: b\r\n\r\n", List.of("a", "b")),
                events("data: a\r\rdata: b\r\r", List.of("a", "b")),
                events("data: a\r\n\ndata: b\r\r\ndata: c\n\r", List.of("a", "b", "c")),
                events("data:a\n\ndata:{\"b\":1}\n\n", List.of("a", "{\"b\":1}")),
                events("data:  two\n\n", List.of(" two")),
                events("data: a: b\n\n", List.of("a: b")),
                events("data: h\u00e9 \ud83c\udf0d\n\n", List.of("h\u00e9 \ud83c\udf0d")),
                events("data: a\ndata:b\ndata\ndata: c\n\n", List.of("a\nb\n\nc")),
                events("data: a\r\ndata: b\r\n\r\ndata: c\r\n\r\n", List.of("a\nb", "c")),
                events("data\n\ndata:\n\ndata: \n\n", List.of("", "", "")),
                events(":\n\n: keep-alive\n\ndata: a\n\n:\n\n", List.of("a")),
                events("data: a\n: between\ndata: b\n\n", List.of("a\nb")),
                events("event: error\nid: 1\nretry: 5\ndata: a\n\n", List.of("a")),
                events("event: ping\n\ndata: a\n\n", List.of("a")),
                events("dataset: x\ndat: x\n data: x\nDATA: x\n\n", List.of()),
                events("\n\n\r\n\rdata: a\n\n\n\n", List.of("a")),
                events("data: a\n\ndata: b\n", List.of("a", "b")),
                events("data: a\n\ndata: b", List.of("a", "b")),
                events("data: a\r", List.of("a")),
                events("data: a\n\ndata", List.of("a", "")),
                events("data: a\n\ndata: [DONE]\n\n", List.of("a", "[DONE]")),
                events("\ufeffdata: a\n\ndata: \ufeffb\n\n", List.of("a", "\ufeffb")),
                events("\ufeff\ndata: a\n\n", List.of("a")),
                events("data: {}\ndata:{\"b\":1}\n", List.of("{}", "{\"b\":1}")),
                events("data:{} \r\n: x\r\ndata:{}\r\ndata: [DONE]\r\n\r\n", List.of("{} ", "{}", "[DONE]")),
                events("data: {\rdata: \"a\":{}\rdata: }\r\r", List.of("{\n\"a\":{}\n}")),
                events("data: [\ndata: {}\ndata: ,{}]\n\n", List.of("[\n{}\n,{}]")));
    }

    /** So that a limit above half of what an array can hold is none for the buffer. */
    @Test
    void bufferGrowsNoFurtherThanTheLimit() throws IOException {
        byte[] event = ("data: " + "a".repeat(9_000) + "\n\n").getBytes(StandardCharsets.UTF_8);
        SseReader sse = new SseReader(new ByteArrayInputStream(event), 10_000);
        assertThat(sse.advance()).isTrue();
        assertThat(sse.length()).isEqualTo(9_000);
        assertThat(sse.buffer()).hasSize(10_000);
    }

    private static Arguments events(String stream, List<String> events) {
        return Arguments.of(stream, events);
    }

    @ParameterizedTest
    @MethodSource("framings")
    void givesTheDataOfEachEventWhereverItIsCut(String stream, List<String> events) throws IOException {
        byte[] bytes = stream.getBytes(StandardCharsets.UTF_8);
        for (int place = 0; place <= bytes.length; place++) {
            assertThat(read(Pieced.cutAt(bytes, place))).as("cut at %d", place).isEqualTo(events);
        }
        assertThat(read(new Pieced(bytes, () -> 1))).as("byte by byte").isEqualTo(events);
    }

    @Test
    void givesTheSameInPiecesOfAnySizes() throws IOException {
        byte[] bytes = aThousandEvents().getBytes(StandardCharsets.UTF_8);
        List<String> events = read(new ByteArrayInputStream(bytes));
        assertThat(events).hasSize(1_000);
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            assertThat(read(new Pieced(bytes, () -> 1 + random.nextInt(5_000))))
                    .as("seed %d", seed)
                    .isEqualTo(events);
        }
    }

    /** Events of up to 20 KB, so that the buffer grows and moves, some with several lines. */
    private static String aThousandEvents() {
        Random random = new Random(7);
        String[] ends = {"\n", "\r\n", "\r"};
        StringBuilder stream = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            String end = ends[random.nextInt(3)];
            int size = random.nextInt(100) == 0 ? 20_000 : random.nextInt(300);
            stream.append("id: ").append(i).append(end);
            for (int lines = 1 + random.nextInt(3); lines > 0; lines--) {
                stream.append("data: ").append("\u00e9".repeat(size)).append(i).append(end);
            }
            stream.append(end);
        }
        return stream.toString();
    }

    @Test
    void readsAnEventThatIsLongerThanItsBufferWasAtFirst() throws IOException {
        String data = "x".repeat(LIMIT - 100);
        assertThat(read(stream("data: " + data + "\n\n"))).containsExactly(data);
    }

    @ParameterizedTest
    @MethodSource("endless")
    void endsAnEventWithoutEnd(String start, String repeated) {
        Counted endless = new Counted(start, repeated);
        assertThatThrownBy(() -> read(endless)).hasMessage("an event is longer than the limit of " + LIMIT + " bytes");
        assertThat(endless.given).isLessThan(2L * LIMIT + 20_000);
    }

    static Stream<Arguments> endless() {
        return Stream.of(
                Arguments.of("data: ", "x"),
                Arguments.of("", "x"),
                Arguments.of(":", "x"),
                Arguments.of("", "data: x\n"),
                Arguments.of("data: a\n\ndata: ", "x"));
    }

    @Test
    void commentsForEverNeedNoMemory() throws IOException {
        Counted comments = new Counted("", ": keep-alive\n\n");
        comments.last = 50_000_000;
        SseReader sse = new SseReader(comments, LIMIT);
        assertThat(sse.advance()).isFalse();
        assertThat(comments.given).isEqualTo(50_000_000);
        assertThat(sse.buffer()).hasSizeLessThan(10_000);
    }

    @Test
    void staysAtItsEnd() throws IOException {
        SseReader sse = new SseReader(stream("data: a"), LIMIT);
        assertThat(sse.advance()).isTrue();
        assertThat(sse.advance()).isFalse();
        assertThat(sse.advance()).isFalse();
    }

    @Test
    void knowsTheDataItStandsAt() throws IOException {
        SseReader sse = new SseReader(stream("data: [DONE]\n\ndata: [DONE] \n\ndata: [DON\n\n"), LIMIT);
        sse.advance();
        assertThat(sse.dataIs("[DONE]")).isTrue();
        assertThat(sse.dataIs("[DONX]")).isFalse();
        sse.advance();
        assertThat(sse.dataIs("[DONE]")).isFalse();
        sse.advance();
        assertThat(sse.dataIs("[DONE]")).isFalse();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> read(InputStream in) throws IOException {
        SseReader sse = new SseReader(in, LIMIT);
        List<String> events = new ArrayList<>();
        while (sse.advance()) {
            events.add(new String(sse.buffer(), sse.offset(), sse.length(), StandardCharsets.UTF_8));
        }
        return events;
    }

    /** A start, then the same over and over. */
    private static final class Counted extends InputStream {
        private final byte[] start;
        private final byte[] repeated;
        private long given;
        private long last = Long.MAX_VALUE;

        Counted(String start, String repeated) {
            this.start = start.getBytes(StandardCharsets.UTF_8);
            this.repeated = repeated.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("bytes are read in pieces");
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (given == last) return -1;
            int count = (int) Math.min(length, last - given);
            for (int i = 0; i < count; i++) target[offset + i] = at(given + i);
            given += count;
            return count;
        }

        private byte at(long place) {
            return place < start.length
                    ? start[(int) place]
                    : repeated[(int) ((place - start.length) % repeated.length)];
        }
    }
}
