package io.github.hfclient.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.testkit.Any;
import io.github.hfclient.testkit.Noise;
import io.github.hfclient.testkit.Scratch;
import io.github.hfclient.testkit.Share;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds, it is a token that fits into a header, none, or a refusal that does not show it. */
@AddLifecycleHook(Scratch.class)
class AnyTokenFileTest {
    private static final String CANARY = "hf_canary";

    @TempDir
    Path home;

    private Path file = Path.of("");

    @BeforeEach
    void aPlace() {
        file = home.resolve("secret");
    }

    @Provide
    Arbitrary<byte[]> files() {
        return Noise.bytes(
                CANARY, CANARY, "HF_TOKEN=", "\nHF_TOKEN=", "export ", "\"", "'", "#", " ", "\n", "\r", "\ufeff");
    }

    @Any
    void anyTokenFile(@ForAll("files") byte[] bytes, Path secret) throws IOException {
        Files.write(secret, bytes);
        Share.between(0.01, 0.99, isToken(secret));
    }

    @Any
    void anyDotenvFile(@ForAll("files") byte[] bytes, Path secret) throws IOException {
        Files.write(secret, bytes);
        Share.between(0.01, 0.99, hasToken(secret));
    }

    static boolean isToken(Path file) {
        return find(new TokenChain(Map.of("HF_TOKEN_PATH", file.toString()), file)) != null;
    }

    static boolean hasToken(Path dotenv) {
        return find(new TokenChain(Map.of(), dotenv).withDotenv(dotenv)) != null;
    }

    private static @Nullable String find(TokenChain chain) {
        try {
            Optional<FoundToken> found = chain.find();
            found.ifPresent(token -> assertThat(token.token()).matches("[!-~]+"));
            assertThat(found.toString()).doesNotContain(CANARY);
            return found.map(FoundToken::token).orElse(null);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageMatching("(?s).*(secret|any\\d+\\.tmp).*").hasNoCause();
            assertThat(e.getMessage()).doesNotContain(CANARY);
            return null;
        }
    }

    @Test
    void aTokenWrittenInAnyWayIsFound() throws IOException {
        String[] before = {"", "\t", "export ", "\ufeff", "A=b\n", "# HF_TOKEN=x\r\n", "HF_TOKEN='old'\n"};
        String[] quotes = {"", "'", " \""};
        String[] after = {"", "\r\n", " # mine", "\t# HF_TOKEN=x\n", "\nZ=y", "\u2028"};
        TokenChain chain = new TokenChain(Map.of(), home).withDotenv(file);
        for (String start : before) {
            for (String quote : quotes) {
                for (String end : after) {
                    String line = start + "HF_TOKEN=" + quote + CANARY + quote.strip() + end;
                    Files.writeString(file, line);
                    assertThat(chain.token()).as(line).isEqualTo(CANARY);
                }
            }
        }
    }

    @Test
    void aLineSeparatorInsideATokenIsRefused() throws IOException {
        for (String odd : new String[] {"\u2028", "\u2029", "\u0085"}) {
            Files.writeString(file, "HF_TOKEN=a" + odd + "b");
            assertThatThrownBy(new TokenChain(Map.of(), home).withDotenv(file)::token)
                    .hasMessageContaining("a non-ASCII character");
        }
    }

    @Test
    @Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void halfAMegabyteOfAnythingIsReadAtOnce() throws IOException {
        for (String one : new String[] {" ", "\t", "\"", "#", "a", "export ", "\" ", " #", "\u00e9"}) {
            Files.writeString(
                    file, "HF_TOKEN=" + one.repeat((1 << 19) / one.getBytes(StandardCharsets.UTF_8).length) + "x");
            String token = find(new TokenChain(Map.of(), home).withDotenv(file));
            assertThat(token)
                    .as(one)
                    .isIn(null, "x", "a".repeat(1 << 19) + "x", "\"".repeat(1 << 19) + "x", "#".repeat(1 << 19) + "x");
        }
    }

    @Test
    void bytesOfUtf16AreRefused() throws IOException {
        Files.write(file, CANARY.getBytes(StandardCharsets.UTF_16));
        assertThat(find(new TokenChain(Map.of("HF_TOKEN_PATH", file.toString()), home)))
                .isNull();
    }
}
