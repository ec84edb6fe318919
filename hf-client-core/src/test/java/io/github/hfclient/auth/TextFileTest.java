package io.github.hfclient.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {
    @TempDir
    Path folder;

    @Test
    void readsAMegabyteAndNoMore() throws IOException {
        Path file = folder.resolve("file");
        Files.write(file, new byte[1 << 20]);
        assertThat(TextFile.read(file)).hasSize(1 << 20);
        Files.write(file, new byte[(1 << 20) + 1]);
        assertThatThrownBy(() -> TextFile.read(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContainingAll(file.toString(), "longer than 1 MB");
    }

    @Test
    void leavesOutTheMarkThatEditorsPutInFront() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "\uFEFFtext\uFEFF");
        assertThat(TextFile.read(file)).isEqualTo("text\uFEFF");
    }
}
