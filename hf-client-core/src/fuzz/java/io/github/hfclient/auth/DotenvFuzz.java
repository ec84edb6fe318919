package io.github.hfclient.auth;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class DotenvFuzz {
    private static final Path FILE = Path.of("secret");

    static Stream<byte[]> files() {
        return Stream.of("A='b # c' # d\nexport HF_TOKEN = \"x\" # mine\r\n").map(String::getBytes);
    }

    @MethodSource("files")
    @FuzzTest
    void anyDotenvFile(byte[] bytes) throws IOException {
        Files.write(FILE, bytes);
        AnyTokenFileTest.hasToken(FILE);
    }
}
