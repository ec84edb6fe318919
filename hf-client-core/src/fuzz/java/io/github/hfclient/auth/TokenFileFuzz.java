package io.github.hfclient.auth;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class TokenFileFuzz {
    private static final Path FILE = Path.of("secret");

    @FuzzTest
    void anyTokenFile(byte[] bytes) throws IOException {
        Files.write(FILE, bytes);
        AnyTokenFileTest.isToken(FILE);
    }
}
