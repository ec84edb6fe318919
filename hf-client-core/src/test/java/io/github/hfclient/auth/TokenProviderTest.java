package io.github.hfclient.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenProviderTest {
    @TempDir
    Path folder;

    @Test
    void cleansAGivenTokenAtOnce() {
        assertThat(TokenProvider.of(" 'hf_test'\n").token()).isEqualTo("hf_test");
        assertThat(TokenProvider.of(" ").token()).isNull();
        assertThatThrownBy(() -> TokenProvider.of("hf_te st"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the given token");
    }

    @Test
    void followsAFileThatIsRotated() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "\uFEFFhf_old\r\n");
        TokenProvider provider = TokenProvider.file(file);
        assertThat(provider.token()).isEqualTo("hf_old");
        Files.writeString(file, "hf_new");
        assertThat(provider.token()).isEqualTo("hf_new");
    }

    @Test
    void saysWhichFileIsMissing() {
        Path file = folder.resolve("none");
        assertThatThrownBy(() -> TokenProvider.file(file).token())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString());
    }

    /** Its beginning alone might be a token, and another one. */
    @Test
    void refusesAFileThatIsTooLongForAToken() throws IOException {
        Path file = Files.writeString(folder.resolve("long"), "hf_test" + "\n".repeat(1 << 20));
        assertThatThrownBy(() -> TokenProvider.file(file).token())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file + ": it is longer than 1 MB");
    }
}
