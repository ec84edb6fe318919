package io.github.hfclient.json;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class PiecesFuzz {
    static Stream<byte[]> texts() {
        return Stream.of("{\"data\":[[0.25,-1e-3,7],[3, 4.5 ]],\"a\":\"\\u00e9\"}")
                .map(String::getBytes);
    }

    @MethodSource("texts")
    @FuzzTest
    void anyTextInOneAndInPieces(byte[] text) {
        String utf8 = new String(text, StandardCharsets.UTF_8);
        new BypassTest().same(utf8.replace('\0', ' ')); // to the parser a zero means another encoding
    }
}
