package io.github.hfclient.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.Media;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.testkit.Noise;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a server sends for media, it becomes media with a type that fits into a header, or a refusal. */
class AnyMediaTest {
    private static final int ROUNDS = 4_000;
    private static final String PNG = "iVBORw0KGgo=";

    @Test
    void anyText() {
        int media = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Noise noise = new Noise(seed, "data:", "image/", "png", ";", ";base64,", ",", PNG, "AAAA", "=", "\n", " ");
            media += isMedia(() -> MediaText.decode(noise.text())) ? 1 : 0;
        }
        assertThat(media).isBetween(5, ROUNDS / 2);
    }

    @Test
    void anyBytesOfAnyType() {
        int media = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Noise bytes = new Noise(seed, "\u0089PNG", "GIF89a", "RIFF", "ID3", "{", "[", "\"", "<", " ", "\n");
            Noise type = new Noise(seed, "image/", "text/", "application/", "json", "+xml", "png", "html");
            media += isMedia(() -> MediaBytes.of(bytes.bytes(), type.text())) ? 1 : 0;
        }
        assertThat(media).isBetween(20, ROUNDS - 20);
    }

    @Test
    void anyBytesHaveATypeThatFitsIntoAHeader() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Noise noise = new Noise(seed, "GIF8", "RIFF", "WAVE", "ID3", "OggS", "fLaC", "ftyp", "M4A", "BM");
            assertThat(Media.of(noise.bytes()).type()).matches("[a-z]+/[a-z0-9-]+");
        }
    }

    @Test
    void anyJson() {
        int found = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Noise noise = new Noise(
                    seed,
                    "{\"output\":",
                    "{\"x\":",
                    "[",
                    "\"a\"",
                    "\"b\"",
                    "1",
                    "null",
                    "]",
                    "}",
                    ",",
                    "{\"url\":\"c\"}");
            found += find(noise.bytes()) != null ? 1 : 0;
        }
        assertThat(found).isBetween(5, ROUNDS / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/\u00e9", "image/\t", "x\u0000", "\u2603"})
    void aTypeThatFitsIntoNoHeaderNamesNone(String type) {
        assertThat(MediaBytes.of(new byte[] {'G', 'I', 'F', '8', '9', 'a'}, type)
                        .type())
                .isEqualTo("image/gif");
        assertThat(isMedia(() -> MediaBytes.of(new byte[] {1, 2, 3}, type))).isFalse();
    }

    @Test
    void aDataUrlOfManyParameters() {
        String many = "data:image/png" + ";".repeat(1_000_000);
        assertThat(isMedia(() -> MediaText.decode(many))).isFalse();
        assertThat(MediaText.decode(many + "base64," + PNG).type()).isEqualTo("image/png");
    }

    private static boolean isMedia(Supplier<Media> reading) {
        try {
            assertThat(reading.get().type()).matches("[ -~]+").isNotBlank();
            return true;
        } catch (JsonException e) {
            assertThat(e).hasMessageStartingWith("expected ");
            return false;
        }
    }

    private static @Nullable String find(byte[] json) {
        try {
            return MediaJson.find(json);
        } catch (JsonException e) {
            return null;
        }
    }
}
