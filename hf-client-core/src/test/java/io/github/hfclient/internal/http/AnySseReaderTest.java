package io.github.hfclient.internal.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.json.JsonException;
import io.github.hfclient.testkit.Any;
import io.github.hfclient.testkit.Noise;
import io.github.hfclient.testkit.Share;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever bytes come in whatever pieces, the events are those that a slow and simple reader of the whole text finds. */
class AnySseReaderTest {
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
    private static final Pattern DATA = Pattern.compile("data(?:: ?(.*))?", Pattern.DOTALL);

    @Provide
    Arbitrary<byte[]> streams() {
        return Noise.bytes("data", "data:", "data: ", ":", " ", "\n", "\r", "\r\n", "\n\n", "{", "}", "[", "\ufeff");
    }

    @Provide
    Arbitrary<List<Integer>> pieces() {
        return Arbitraries.integers().between(1, 7).list().ofMinSize(1).ofMaxSize(9);
    }

    @Any
    void anyBytesInAnyPiecesAreTheEventsOfTheStandard(
            @ForAll("streams") byte[] stream, @ForAll("pieces") List<Integer> pieces) throws IOException {
        Share.between(0.1, 0.99, findsEvents(stream, pieces));
    }

    static boolean findsEvents(byte[] stream, List<Integer> pieces) throws IOException {
        List<String> found = new ArrayList<>();
        read(new SseReader(inPieces(stream, pieces), 1 << 20), found);
        assertThat(found).isEqualTo(expected(stream));
        return !found.isEmpty();
    }

    @Provide
    Arbitrary<byte[]> longLines() {
        return Noise.bytes("data: ", "x".repeat(9_000), "x".repeat(4_000), "\n", "\n\n", "\r");
    }

    @Provide
    Arbitrary<List<Integer>> largePieces() {
        return Arbitraries.integers().between(1, 9_000).list().ofMinSize(1).ofMaxSize(9);
    }

    @Any
    void longLinesEndInEventsOrInARefusalButNeverInMuchMemory(
            @ForAll("longLines") byte[] stream, @ForAll("largePieces") List<Integer> pieces) throws IOException {
        int limit = 20_000;
        SseReader sse = new SseReader(inPieces(stream, pieces), limit);
        List<String> found = new ArrayList<>();
        boolean all = reads(sse, found);
        List<String> expected = expected(stream);
        assertThat(found).isEqualTo(all ? expected : expected.subList(0, found.size()));
        assertThat(sse.buffer()).hasSizeLessThanOrEqualTo(2 * limit);
        Share.between(0.6, 0.97, all);
    }

    /** Pieces of these sizes, again and again. */
    private static Pieced inPieces(byte[] stream, List<Integer> sizes) {
        var again = Stream.generate(() -> sizes).flatMap(List::stream).iterator();
        return new Pieced(stream, again::next);
    }

    private static boolean reads(SseReader sse, List<String> found) throws IOException {
        try {
            read(sse, found);
            return true;
        } catch (JsonException e) {
            assertThat(e).hasMessageContaining("limit of");
            return false;
        }
    }

    private static void read(SseReader sse, List<String> found) throws IOException {
        while (sse.advance()) found.add(new String(sse.buffer(), sse.offset(), sse.length(), ISO_8859_1));
    }

    /** Latin-1 stands for the bytes. */
    private static List<String> expected(byte[] bytes) {
        String text = new String(bytes, ISO_8859_1);
        List<String> events = new ArrayList<>();
        String data = null;
        for (String line : LINE_END.split(text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text, -1)) {
            String value = value(line);
            boolean ends = line.isEmpty() || (value != null && beginsAnother(data, value));
            if (ends && data != null) events.add(data);
            if (ends) data = null;
            if (value != null) data = data == null ? value : data + "\n" + value;
        }
        if (data != null) events.add(data);
        return events;
    }

    private static @Nullable String value(String line) {
        var data = DATA.matcher(line);
        if (!data.matches()) return null;
        return data.group(1) == null ? "" : data.group(1);
    }

    private static boolean beginsAnother(@Nullable String data, String value) {
        boolean opens = value.startsWith("{") || value.startsWith("[");
        return data != null && opens && data.replaceAll(" +$", "").endsWith("}");
    }
}
