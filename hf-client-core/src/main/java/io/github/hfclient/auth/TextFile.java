package io.github.hfclient.auth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a small text file in UTF-8. */
final class TextFile {
    private static final int LIMIT = 1 << 20; // a wrong path may lead to something endless

    private TextFile() {}

    static String read(Path file) {
        try {
            return content(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static Optional<String> readIfPresent(Path file) {
        try {
            return Optional.of(content(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static UncheckedIOException unreadable(Path file, IOException why) {
        return new UncheckedIOException("cannot read " + file + ": " + why.getMessage(), why);
    }

    private static String content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) throw new IOException("it is longer than 1 MB, which no file with a token is");
            String text = new String(bytes, StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text; // editors on Windows put it there
        }
    }
}
