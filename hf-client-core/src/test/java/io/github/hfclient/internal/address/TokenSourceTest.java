package io.github.hfclient.internal.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.auth.TokenChain;
import io.github.hfclient.testkit.ManualTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenSourceTest {
    private final ManualTime time = ManualTime.stepped();

    @TempDir
    Path folder;

    private TokenSource source() {
        return TokenSource.of(TokenChain.standard().withDotenv(folder.resolve(".env")), time::nanoTime);
    }

    private void logIn(String token) throws IOException {
        Files.writeString(folder.resolve(".env"), "HF_TOKEN=" + token);
    }

    private void assertFinds(TokenSource source, boolean afresh, String token) {
        assertThat(String.valueOf(
                        source.token(afresh) == null
                                ? null
                                : source.token(false).token()))
                .isEqualTo(token);
    }

    @Test
    void findsATokenThatCameLater() throws IOException {
        Files.writeString(folder.resolve(".env"), "");
        TokenSource source = source();
        String before = String.valueOf(source.token(false));
        logIn("hf_later");
        time.advance(Duration.ofSeconds(9));
        assertThat(String.valueOf(source.token(false)))
                .as("too soon to look again")
                .isEqualTo(before);
        time.advance(Duration.ofSeconds(1));
        assertFinds(source, false, "hf_later");
    }

    @Test
    void keepsTheTokenThatItFoundUntilThatIsRejected() throws IOException {
        logIn("hf_first");
        TokenSource source = source();
        assertFinds(source, false, "hf_first");
        logIn("hf_second");
        time.advance(Duration.ofDays(1));
        assertFinds(source, false, "hf_first");
        assertFinds(source, true, "hf_second");
    }
}
