package io.github.hfclient.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RandomJsonTest {
    private static final int VALUES = 2_000;

    @Test
    void whatWasWrittenIsReadBackEqual() {
        for (int seed = 0; seed < VALUES; seed++) {
            Json value = new RandomJson(seed).value(5);
            assertThat(Json.parse(value.text())).as("seed %d", seed).isEqualTo(value);
        }
    }

    @Test
    void aStreamGivesWhatTheTextGives() {
        for (int seed = 0; seed < VALUES; seed++) {
            Json value = new RandomJson(seed).value(5);
            byte[] bytes = value.text().getBytes(StandardCharsets.UTF_8);
            assertThat(JsonIn.of(new ByteArrayInputStream(bytes)).json())
                    .as("seed %d", seed)
                    .isEqualTo(value);
        }
    }

    @Test
    void damagedTextIsReadOrRefusedButNothingElse() {
        int refused = 0;
        for (int seed = 0; seed < VALUES; seed++) {
            byte[] bytes = new RandomJson(seed).value(5).text().getBytes(StandardCharsets.UTF_8);
            Random random = new Random(seed);
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            refused += refuses(bytes) ? 1 : 0;
        }
        assertThat(refused).isBetween(VALUES / 10, VALUES - 1);
    }

    private static boolean refuses(byte[] bytes) {
        try (JsonIn in = JsonIn.of(bytes, 0, bytes.length)) {
            in.json();
            in.end();
            return false;
        } catch (JsonException e) {
            return true;
        }
    }
}
