package io.github.hfclient.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineTest {
    private final byte[] line = Line.of(Line.ascii("\"row\":0}"));
    private final int length = line.length - 1; // without its end

    @Test
    void isWholeAsItWasWritten() {
        assertThat(new String(line, java.nio.charset.StandardCharsets.US_ASCII))
                .matches("\\{\"crc\":\"[0-9a-f]{8}\",\"row\":0}\n");
        assertThat(Line.whole(line, length)).isTrue();
    }

    @Test
    void isNotWholeWithAnyOtherBit() {
        for (int bit = 0; bit < length * 8; bit++) {
            byte[] other = line.clone();
            other[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(Line.whole(other, length)).as("bit %d", bit).isFalse();
        }
    }

    @Test
    void isNotWholeWithoutItsEnd() {
        for (int end = 0; end < length; end++)
            assertThat(Line.whole(line, end)).as("%d bytes", end).isFalse();
    }
}
