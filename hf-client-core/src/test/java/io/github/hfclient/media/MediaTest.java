package io.github.hfclient.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.Body;
import io.github.hfclient.Media;
import io.github.hfclient.json.ByteSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTest {
    private static final byte[] ABC = "abc".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void ofAFileReadsIt() throws IOException {
        Media media = Media.of(file("a.png", "abc"));
        assertThat(media.bytes()).isEqualTo(ABC);
        assertThat(media.length()).isEqualTo(3);
        assertThat(media).hasToString("image/png, 3 bytes");
    }

    @Test
    void ofBytesCopiesThem() throws IOException {
        byte[] bytes = ABC.clone();
        Media media = Media.of(bytes, "audio/wav");
        bytes[0] = 0;
        media.bytes()[0] = 0;
        assertThat(media.bytes()).isEqualTo(ABC);
    }

    @Test
    void ofASourceOpensItAnew() throws IOException {
        Media media = Media.of(() -> new ByteArrayInputStream(ABC), "audio/wav");
        assertThat(media.bytes()).isEqualTo(ABC);
        assertThat(media.bytes()).isEqualTo(ABC);
        assertThat(media).hasToString("audio/wav");
    }

    @Test
    void ofTheSameFileIsEqual() throws IOException {
        Path file = file("a.png", "abc");
        Media media = Media.of(file);
        Path detour = folder.resolve("x").resolve("..").resolve("a.png");
        Files.createDirectory(folder.resolve("x"));
        assertThat(media).isEqualTo(Media.of(detour)).hasSameHashCodeAs(Media.of(detour));
        assertThat(media).isNotEqualTo(Media.of(file("b.png", "abc")));
    }

    @Test
    void ofTheSameBytesIsEqual() {
        Media media = Media.of(ABC, "audio/wav");
        assertThat(media)
                .isEqualTo(Media.of(ABC.clone(), "audio/wav"))
                .hasSameHashCodeAs(Media.of(ABC.clone(), "audio/wav"))
                .isNotEqualTo(Media.of(ABC, "audio/flac"))
                .isNotEqualTo(Media.of(new byte[] {1}, "audio/wav"));
    }

    @Test
    void ofTheSameSourceIsEqual() {
        ByteSource source = InputStream::nullInputStream;
        assertThat(Media.of(source, "audio/wav"))
                .isEqualTo(Media.of(source, "audio/wav"))
                .isNotEqualTo(Media.of(InputStream::nullInputStream, "audio/wav"));
    }

    @Test
    void refusesAFileThatIsNotThere() {
        Path missing = folder.resolve("missing.png");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Media.of(missing))
                .withMessage("no readable file at " + missing);
        assertThatIllegalArgumentException().isThrownBy(() -> Media.of(folder));
    }

    @Test
    void fileThatVanishedFailsOnlyWhenItIsRead() throws IOException {
        Path file = file("a.png", "abc");
        Media media = Media.of(file);
        Files.delete(file);
        assertThat(media.length()).isEqualTo(-1);
        assertThat(media).hasToString("image/png");
        assertThatThrownBy(media::bytes).isInstanceOf(IOException.class);
    }

    @Test
    void refusesNullNamingTheArgument() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Media.of((Path) null))
                .withMessage("file is null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Media.of((byte[]) null))
                .withMessage("bytes is null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Media.of((byte[]) null, "audio/wav"))
                .withMessage("bytes is null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Media.of((ByteSource) null, "audio/wav"))
                .withMessage("source is null");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "image/png\r\nX: y", "image/\u00e9", "image/\u0000"})
    void refusesTypesThatNoHeaderCanHold(String type) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Media.of(ABC, type))
                .satisfies(e -> assertThat(e.getMessage()).startsWith("type ").doesNotContainPattern("\\p{Cntrl}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "audio/ogg; codecs=\"opus\"", "image/svg+xml"})
    void takesTypesWithParameters(String type) {
        assertThat(Media.of(ABC, type).type()).isEqualTo(type);
    }

    @Test
    void refusesToHoldMoreThan256MegabytesBeforeItReadsThem() {
        Media media = Media.of(new Huge((256L << 20) + 1), "video/mp4");
        assertThatThrownBy(media::bytes)
                .isInstanceOf(IOException.class)
                .hasMessage("more than 256 MB of video/mp4, use writeTo(Path)");
    }

    @Test
    void isWrittenToANewFileAndOverAnOldOne() throws IOException {
        Path file = file("old.bin", "a longer old content");
        Media.of(ABC, "audio/wav").writeTo(file);
        assertThat(file).hasBinaryContent(ABC);
        Media.of(ABC, "audio/wav").writeTo(folder.resolve("new.bin"));
        assertThat(folder.resolve("new.bin")).hasBinaryContent(ABC);
    }

    @Test
    void becomesBase64OrADataUrl() {
        Media media = Media.of(ABC, "audio/wav");
        assertThat(media.json().text()).isEqualTo("\"YWJj\"");
        assertThat(media.dataUrl().text()).isEqualTo("\"data:audio/wav;base64,YWJj\"");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private record Huge(long length) implements ByteSource {
        @Override
        public InputStream open() {
            throw new AssertionError("opened");
        }
    }

    @Test
    void refusesToSendNothing() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.png"));
        for (Media media :
                List.of(Media.of(empty), Media.of(new byte[0]), Media.of(ByteSource.of(new byte[0]), "image/png"))) {
            for (ThrowingCallable sending :
                    List.<ThrowingCallable>of(media::json, media::dataUrl, () -> Body.of(media))) {
                assertThatIllegalArgumentException().isThrownBy(sending).withMessageStartingWith("the media is empty");
            }
        }
        assertThatIllegalArgumentException().isThrownBy(Media.of(empty)::json).withMessageContaining("empty.png");
    }
}
