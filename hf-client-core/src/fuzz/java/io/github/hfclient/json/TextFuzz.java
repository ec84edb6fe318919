package io.github.hfclient.json;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

class TextFuzz {
    @FuzzTest
    void anyText(byte[] text) {
        AnyTextTest.isValue(new String(text, StandardCharsets.UTF_8));
    }
}
