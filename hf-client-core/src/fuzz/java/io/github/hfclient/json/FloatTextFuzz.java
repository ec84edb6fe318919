package io.github.hfclient.json;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class FloatTextFuzz {
    static Stream<byte[]> numbers() {
        return Stream.of("7.0064923216240853e-46", "-16777217.0000000000000000000001")
                .map(String::getBytes);
    }

    @MethodSource("numbers")
    @FuzzTest
    void anyBytes(byte[] number) {
        new FloatTextTest().readsNumber(new String(number, StandardCharsets.ISO_8859_1));
    }
}
