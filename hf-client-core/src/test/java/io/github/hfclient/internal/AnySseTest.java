package io.github.hfclient.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.json.JsonException;
import io.github.hfclient.testkit.Noise;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever bytes come in whatever pieces, the events are those that a slow and simple reader of the whole text finds. */
class AnySseTest {
    private static final int STREAMS = 8_000;
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
    private static final Pattern DATA = Pattern.compile("data(?:: ?(.*))?", Pattern.DOTALL);

    @Test
    void anyBytesInAnyPiecesAreTheEventsOfTheStandard() throws IOException {
        int events = 0;
        for (int seed = 0; seed < STREAMS; seed++) {
            Noise noise = new Noise(
                    seed, "data", "data:", "data: ", ":", " ", "\n", "\r", "\r\n", "\n\n", "{", "}", "[", "\ufeff");
            byte[] bytes = noise.bytes();
            List<String> found = new ArrayList<>();
            read(new Sse(new Pieced(bytes, () -> 1 + noise.below(7)), 1_000), found);
            assertThat(found).as("seed %d", seed).isEqualTo(expected(bytes));
            events += found.size();
        }
        assertThat(events).isGreaterThan(STREAMS / 10);
    }

    @Test
    void longLinesEndInEventsOrInARefusalButNeverInMuchMemory() throws IOException {
        int limit = 20_000;
        int refused = 0;
        for (int seed = 0; seed < 300; seed++) {
            Noise noise = new Noise(seed, "data: ", "x".repeat(9_000), "x".repeat(4_000), "\n", "\n\n", "\r");
            byte[] bytes = noise.bytes();
            Sse sse = new Sse(new Pieced(bytes, () -> 1 + noise.below(9_000)), limit);
            List<String> found = new ArrayList<>();
            boolean all = reads(sse, found);
            List<String> expected = expected(bytes);
            assertThat(found).as("seed %d", seed).isEqualTo(all ? expected : expected.subList(0, found.size()));
            assertThat(sse.buffer()).hasSizeLessThanOrEqualTo(2 * limit);
            refused += all ? 0 : 1;
        }
        assertThat(refused).isBetween(10, 290);
    }

    private static boolean reads(Sse sse, List<String> found) throws IOException {
        try {
            read(sse, found);
            return true;
        } catch (JsonException e) {
            assertThat(e).hasMessageContaining("limit of");
            return false;
        }
    }

    private static void read(Sse sse, List<String> found) throws IOException {
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
