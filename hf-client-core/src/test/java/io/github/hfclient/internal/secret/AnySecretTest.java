package io.github.hfclient.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.testkit.Any;
import io.github.hfclient.testkit.Noise;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever stands around a token, it is not shown. */
class AnySecretTest {
    @Provide
    Arbitrary<String> texts() {
        return Noise.text("canary-7", "hf_", "abcdef", "Bearer ", "bearer:", "%20", "\"", "***", "$1");
    }

    @Any
    void aTokenInAnyText(@ForAll("texts") String text) {
        Secrets secrets = new Secrets();
        secrets.remember("canary-7");
        String scrubbed = secrets.scrub(text);
        assertThat(scrubbed).doesNotContain("canary-7", "hf_abcdef");
        assertThat(secrets.scrub(scrubbed)).as("again").isEqualTo(scrubbed);
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
