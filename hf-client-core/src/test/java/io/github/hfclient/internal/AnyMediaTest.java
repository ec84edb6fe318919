package io.github.hfclient.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.Media;
import io.github.hfclient.internal.answer.MediaBytes;
import io.github.hfclient.internal.answer.MediaJson;
import io.github.hfclient.internal.answer.MediaText;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.testkit.Any;
import io.github.hfclient.testkit.Noise;
import io.github.hfclient.testkit.Share;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a server sends for media, it becomes media with a type that fits into a header, or a refusal. */
class AnyMediaTest {
    private static final String PNG = "iVBORw0KGgo=";

    @Provide
    Arbitrary<String> texts() {
        return Noise.text("data:", "image/", "png", ";", ";base64,", ",", PNG, "AAAA", "=", "\n", " ");
    }

    @Any
    void anyText(@ForAll("texts") String text) {
        Share.between(0.001, 0.5, isMedia(() -> MediaText.decode(text)));
    }

    @Provide
    Arbitrary<byte[]> files() {
        return Noise.bytes("\u0089PNG", "GIF89a", "RIFF", "ID3", "{", "[", "\"", "<", " ", "\n");
    }

    @Provide
    Arbitrary<String> types() {
        return Noise.text("image/", "text/", "application/", "json", "+xml", "png", "html");
    }

    @Any
    void anyBytesOfAnyType(@ForAll("files") byte[] bytes, @ForAll("types") String type) {
        Share.between(0.005, 0.995, isMedia(() -> MediaBytes.of(bytes, type)));
    }

    @Provide
    Arbitrary<byte[]> magic() {
        return Noise.bytes("GIF8", "RIFF", "WAVE", "ID3", "OggS", "fLaC", "ftyp", "M4A", "BM");
    }

    @Any
    void anyBytesHaveATypeThatFitsIntoAHeader(@ForAll("magic") byte[] bytes) {
        assertThat(Media.of(bytes).type()).matches("[a-z]+/[a-z0-9-]+");
    }

    @Provide
    Arbitrary<byte[]> json() {
        return Noise.bytes(
                "{\"output\":", "{\"x\":", "[", "\"a\"", "\"b\"", "1", "null", "]", "}", ",", "{\"url\":\"c\"}");
    }

    @Any
    void anyJson(@ForAll("json") byte[] json) {
        Share.between(0.001, 0.5, find(json) != null);
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
