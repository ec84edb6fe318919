package io.github.hfclient.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(180)
class BodiesTest {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ParameterizedTest
    @EnumSource
    void comesWhole(Bodies body) throws Exception {
        HttpResponse<byte[]> response = ask(body);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValueAsLong("Content-Length")).hasValue(response.body().length);
    }

    @ParameterizedTest
    @CsvSource({
        "ERROR, '{\"error\":'",
        "BEYOND_DOUBLE, 1e400",
        "NAN, ':NaN}'",
        "TRAILING_GARBAGE, ']] and more'",
        "LONE_SURROGATE, '\"\\ud83c\"'",
        "HUGE_EXPONENT, 1e999999999"
    })
    void holdsWhatItIsNamedFor(Bodies body, String content) throws Exception {
        assertThat(text(body)).contains(content);
    }

    @Test
    void isDeep() throws Exception {
        assertThat(text(Bodies.DEEP)).hasSize(200_000).startsWith("[[[").endsWith("]]]");
        assertThat(text(Bodies.DEEP_UNKNOWN_FIELD)).contains("\"more\":[[[").hasSizeGreaterThan(200_000);
        assertThat(text(Bodies.DEEP_OBJECTS)).startsWith("{\"a\":{\"a\":").endsWith("}}}");
    }

    @Test
    void hasAMillionDigits() throws Exception {
        assertThat(text(Bodies.MILLION_DIGITS)).containsPattern("0\\.7{1000}").hasSizeGreaterThan(1_000_000);
    }

    @ParameterizedTest
    @EnumSource(names = {"BROKEN_UTF8", "OVERLONG_UTF8"})
    void isNotUtf8(Bodies body) throws Exception {
        byte[] bytes = ask(body).body();
        assertThatThrownBy(() -> UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)))
                .isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void startsWithAByteOrderMark() throws Exception {
        assertThat(ask(Bodies.BOM).body()).startsWith(0xef, 0xbb, 0xbf, '[');
    }

    @Test
    void isPackedUnasked() throws Exception {
        assertThat(ask(Bodies.GZIP).headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(unpacked(Bodies.GZIP)).isEqualTo(Answers.LABELS_JSON.length());
        assertThat(ask(Bodies.GZIP_UNDECLARED).headers().firstValue("Content-Encoding"))
                .isEmpty();
        assertThat(unpacked(Bodies.GZIP_UNDECLARED)).isEqualTo(Answers.LABELS_JSON.length());
    }

    @Test
    void unpacksToAThousandTimesItsSize() throws Exception {
        assertThat(ask(Bodies.GZIP_BOMB).body()).hasSizeLessThan(70_000);
        assertThat(unpacked(Bodies.GZIP_BOMB)).isEqualTo(64 << 20);
    }

    private static long unpacked(Trouble body) throws Exception {
        try (GZIPInputStream in =
                new GZIPInputStream(new ByteArrayInputStream(ask(body).body()))) {
            return in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static String text(Trouble body) throws Exception {
        return new String(ask(body).body(), UTF_8);
    }

    private static HttpResponse<byte[]> ask(Trouble trouble) throws IOException, InterruptedException {
        try (HostileServer server = HostileServer.start(trouble)) {
            return CLIENT.send(HttpRequest.newBuilder(server.uri()).build(), BodyHandlers.ofByteArray());
        }
    }
}
