package io.github.hfclient.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.json.JsonException;
import io.github.hfclient.transport.HttpReply;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerBodyTest {
    private static final int LIMIT = 1_000;

    @Test
    void givesTheBytesAndKeepsTheirBeginning() throws IOException {
        AnswerBody body = body(Map.of(), bytes("h\u00e9llo world"), 6);
        assertThat(body.excerpt()).isEmpty();
        assertThat(body.readAllBytes()).isEqualTo(bytes("h\u00e9llo world"));
        assertThat(body.excerpt()).isEqualTo("h\u00e9llo");
        assertThat(body.keptBytes()).hasSize(6);
    }

    @Test
    void givesSingleBytesAsTheyAre() throws IOException {
        AnswerBody body = body(Map.of(), new byte[] {(byte) 0xFF, 0}, 10);
        assertThat(body.read()).isEqualTo(0xFF);
        assertThat(body.read()).isZero();
        assertThat(body.read()).isEqualTo(-1);
        assertThat(body.keptBytes()).containsExactly(0xFF, 0);
    }

    /** A connection says that nothing is available whenever it waits. */
    @Test
    void readsAllMembersOfAPackedAnswer() throws IOException {
        byte[] packed = joined(packed(bytes("one")), packed(bytes("two ")), packed(bytes("")), packed(bytes("three")));
        for (int piece : new int[] {1, 7, 30, 1_000}) {
            assertThat(packed(packed, piece).readAllBytes()).isEqualTo(bytes("onetwo three"));
        }
    }

    @Test
    void refusesWhatFollowsAPackedAnswerAndIsNotPacked() throws IOException {
        for (String rest : List.of("x", "\0", "something else, longer than a trailer and a header")) {
            for (int piece : new int[] {1, 7, 30, 1_000}) {
                AnswerBody body = packed(joined(packed(bytes("one")), packed(bytes("two")), bytes(rest)), piece);
                assertThatThrownBy(body::readAllBytes)
                        .isInstanceOf(JsonException.class)
                        .hasMessageContaining("not packed as it says");
            }
        }
    }

    @Test
    void refusesAPackedAnswerThatEndsInAMember() throws IOException {
        byte[] whole = joined(packed(bytes("one")), packed(bytes("two")));
        for (int length = packed(bytes("one")).length + 10; length < whole.length; length++) {
            AnswerBody body = packed(Arrays.copyOf(whole, length), 7);
            assertThatThrownBy(body::readAllBytes).isInstanceOf(JsonException.class);
        }
    }

    private static AnswerBody packed(byte[] bytes, int piece) {
        InputStream inPieces = new ByteArrayInputStream(bytes) {
            @Override
            public int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, piece));
            }

            @Override
            public int available() {
                return 0;
            }
        };
        return new AnswerBody(new HttpReply(200, Map.of("content-encoding", List.of("gzip")), inPieces), LIMIT, 0);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    @Test
    void peekReadsALittleOnceIfNothingWasRead() throws IOException {
        AnswerBody body = body(Map.of(), bytes("hello"), 10);
        body.peek();
        body.peek();
        assertThat(body.excerpt()).isEqualTo("hello");
        AnswerBody begun = body(Map.of(), bytes("hello"), 10);
        assertThat(begun.read()).isEqualTo('h');
        begun.peek();
        assertThat(begun.excerpt()).isEqualTo("h");
    }

    @Test
    void peekAtWhatCannotBeReadShowsNothing() {
        AnswerBody body = body(Map.of("content-encoding", List.of("br")), bytes("hello"), 10);
        body.peek();
        assertThat(body.excerpt()).isEmpty();
    }

    @Test
    void endsAtItsLimit() throws IOException {
        assertThat(body(Map.of(), new byte[LIMIT], 0).readAllBytes()).hasSize(LIMIT);
        AnswerBody tooLong = body(Map.of(), new byte[LIMIT + 1], 0);
        assertThatThrownBy(tooLong::readAllBytes)
                .isInstanceOf(JsonException.class)
                .hasMessage("the answer is longer than the limit of 1000 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "x-gzip"})
    void unpacksGzip(String coding) throws IOException {
        AnswerBody body = body(Map.of("content-encoding", List.of(coding)), packed(bytes("hello")), 10);
        assertThat(body.readAllBytes()).isEqualTo(bytes("hello"));
        assertThat(body.excerpt()).isEqualTo("hello");
    }

    @Test
    void limitIsThatOfTheUnpackedBytes() throws IOException {
        AnswerBody bomb = body(Map.of("content-encoding", List.of("gzip")), packed(new byte[10_000_000]), 0);
        assertThatThrownBy(bomb::readAllBytes).isInstanceOf(JsonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "zstd", "compress"})
    void refusesWhatItCannotUnpack(String coding) {
        AnswerBody body = body(Map.of("content-encoding", List.of(coding)), bytes("hello"), 0);
        assertThatThrownBy(body::read)
                .isInstanceOf(JsonException.class)
                .hasMessage("the answer is packed as " + coding);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "chunked", "utf-8", ""})
    void passesOverCodingsThatAreNone(String coding) throws IOException {
        AnswerBody body = body(Map.of("content-encoding", List.of(coding)), bytes("hello"), 0);
        assertThat(body.readAllBytes()).isEqualTo(bytes("hello"));
    }

    @Test
    void refusesTwoLengthsThatDiffer() throws IOException {
        AnswerBody body = body(Map.of("Content-Length", List.of("5", "6")), bytes("hello"), 0);
        assertThatThrownBy(body::read).isInstanceOf(JsonException.class);
        AnswerBody repeated = body(Map.of("Content-Length", List.of("5", "5")), bytes("hello"), 0);
        assertThat(repeated.readAllBytes()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, application/json",
        "Application/JSON; charset=utf-8, application/json",
        "' text/event-stream ;x', text/event-stream",
        "'', ''",
    })
    void typeHasNoParameters(String header, String type) {
        assertThat(body(Map.of("content-type", List.of(header)), new byte[0], 0).type())
                .isEqualTo(type);
    }

    @Test
    void typeIsEmptyIfThereIsNone() {
        assertThat(body(Map.of(), new byte[0], 0).type()).isEmpty();
    }

    @Test
    void closedBodyIsReadNoMore() throws IOException {
        AnswerBody body = body(Map.of("content-encoding", List.of("gzip")), packed(bytes("hello")), 0);
        assertThat(body.read()).isEqualTo('h');
        body.close();
        assertThatThrownBy(body::read).isInstanceOf(IOException.class);
    }

    @Test
    void closingClosesTheReplyEvenIfNothingWasRead() throws IOException {
        boolean[] closed = {false};
        InputStream in = new ByteArrayInputStream(new byte[0]) {
            @Override
            public void close() throws IOException {
                closed[0] = true;
                throw new IOException("closing failed");
            }
        };
        AnswerBody body = new AnswerBody(new HttpReply(200, Map.of(), in), LIMIT, 0);
        assertThatThrownBy(body::close).hasMessage("closing failed");
        assertThat(closed[0]).isTrue();
        body.abandon();
    }

    private static AnswerBody body(Map<String, List<String>> headers, byte[] bytes, int keep) {
        return new AnswerBody(new HttpReply(200, headers, new ByteArrayInputStream(bytes)), LIMIT, keep);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
