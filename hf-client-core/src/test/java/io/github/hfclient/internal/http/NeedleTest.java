package io.github.hfclient.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NeedleTest {
    @Test
    void isFoundWhereverStringsFindIt() {
        Random random = new Random(3);
        Needle needle = new Needle("\"aab\"");
        int found = 0;
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) text.append("\"ab\u00e9".charAt(random.nextInt(4)));
            byte[] bytes = ("x" + text + "\"aab\"").getBytes(StandardCharsets.ISO_8859_1);
            boolean expected = text.toString().contains("\"aab\"");
            assertThat(needle.isIn(bytes, 1, text.length())).as(text.toString()).isEqualTo(expected);
            if (expected) found++;
        }
        assertThat(found).isGreaterThan(100);
    }

    @Test
    void isInNothingThatIsShorter() {
        assertThat(new Needle("\"error\"").isIn("\"erro".getBytes(StandardCharsets.US_ASCII), 0, 5))
                .isFalse();
        assertThat(new Needle("\"error\"").isIn(new byte[0], 0, 0)).isFalse();
    }
}
