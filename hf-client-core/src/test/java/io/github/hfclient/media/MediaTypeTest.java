package io.github.hfclient.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypeTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "a.png, image/png", "a.jpg, image/jpeg", "a.JPEG, image/jpeg", "a.gif, image/gif", "a.webp, image/webp",
        "a.bmp, image/bmp", "a.tif, image/tiff", "a.tiff, image/tiff", "a.flac, audio/flac", "a.mp3, audio/mpeg",
        "a.wav, audio/wav", "a.ogg, audio/ogg", "a.m4a, audio/m4a", "a.webm, audio/webm", "a.amr, audio/amr",
        "a.mp4, video/mp4", "a.avi, video/x-msvideo", "a.b.png, image/png", ".png, image/png", "a.avif, image/avif",
    })
    void isFoundByTheEndingOfAFile(String name, String type) throws IOException {
        assertThat(typeOf(name, "whatever")).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "\u0089PNG...., image/png",
        "\u00ff\u00d8\u00ff\u00e0, image/jpeg",
        "GIF89a, image/gif",
        "RIFF....WEBPVP8, image/webp",
        "BM......, image/bmp",
        "'II*\u0000', image/tiff",
        "MM\u0000*, image/tiff",
        "fLaC, audio/flac",
        "ID3, audio/mpeg",
        "\u00ff\u00fb, audio/mpeg",
        "\u00ff\u00f3, audio/mpeg",
        "RIFF....WAVEfmt, audio/wav",
        "OggS, audio/ogg",
        "....ftypM4A , audio/m4a",
        "....ftypavif, image/avif",
        "....ftypisom, video/mp4",
        "'\u001aE\u00df\u00a3', audio/webm",
        "RIFF....AVI LIST, video/x-msvideo",
        "hello, application/octet-stream",
        "B, application/octet-stream",
        "'', application/octet-stream",
    })
    void isFoundByTheFirstBytes(String start, String type) throws IOException {
        assertThat(Media.of(start.getBytes(StandardCharsets.ISO_8859_1)).type()).isEqualTo(type);
        assertThat(typeOf("a.unknown", start)).isEqualTo(type);
    }

    @Test
    void wordThatIsNoEndingIsNone() throws IOException {
        assertThat(typeOf("png", "GIF89a")).isEqualTo("image/gif");
    }

    /** Both have one ending and one beginning, and servers of sound know sound only. */
    @ParameterizedTest
    @CsvSource({
        "'webm B\u0086A_OPUS', audio/webm",
        "'webm B\u0086V_VP8 A_OPUS', video/webm",
        "'webm B\u0086V_VP9', video/webm",
        "'webm A_OPUS B\u0086V_AV1', video/webm",
    })
    void webmIsAFilmIfThereArePicturesInIt(String tracks, String type) throws IOException {
        String film = "\u001aE\u00df\u00a3" + ".".repeat(1_000) + tracks;
        assertThat(Media.of(film.getBytes(StandardCharsets.ISO_8859_1)).type()).isEqualTo(type);
        assertThat(typeOf("a.webm", film)).isEqualTo(type);
        assertThat(typeOf("a.unknown", film)).isEqualTo(type);
    }

    @Test
    void endingGoesBeforeTheBytes() throws IOException {
        assertThat(typeOf("a.wav", "OggS")).isEqualTo("audio/wav");
    }

    private String typeOf(String name, String start) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, start, StandardCharsets.ISO_8859_1);
        return Media.of(file).type();
    }
}
