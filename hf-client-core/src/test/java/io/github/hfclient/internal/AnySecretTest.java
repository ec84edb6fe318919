package io.github.hfclient.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.testkit.Noise;
import org.junit.jupiter.api.Test;

/** Whatever stands around a token, it is not shown. */
class AnySecretTest {
    @Test
    void aTokenInAnyText() {
        Secrets secrets = new Secrets();
        secrets.remember("canary-7");
        for (int seed = 0; seed < 4_000; seed++) {
            Noise noise = new Noise(seed, "canary-7", "hf_", "abcdef", "Bearer ", "bearer:", "%20", "\"", "***", "$1");
            String scrubbed = secrets.scrub(noise.text());
            assertThat(scrubbed).as("seed %d", seed).doesNotContain("canary-7", "hf_abcdef");
            assertThat(secrets.scrub(scrubbed)).as("again, seed %d", seed).isEqualTo(scrubbed);
        }
    }

    @Test
    void aTokenBehindAnyNumberOfBlanks() {
        for (String blank : new String[] {" ", "%20", ":", "\t+"}) {
            String text = "Bearer" + blank.repeat(200_000);
            assertThat(new Secrets().scrub(text + "canary")).isEqualTo(text + "***");
            assertThat(new Secrets().scrub(text)).isEqualTo(text);
        }
    }
}
