package io.github.hfclient.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules about what class files do not show. */
public final class SourceRules {
    /** A thread that waits inside {@code synchronized} pins its carrier on virtual threads before Java 24. */
    private static final Pattern SYNCHRONIZED = Pattern.compile("\\bsynchronized\\b");

    private static final Pattern COMMENT_OR_STRING =
            Pattern.compile("/\\*.*?\\*/|//[^\\n]*|\"(\\\\.|[^\"\\\\])*\"", Pattern.DOTALL);

    private SourceRules() {}

    /** The main source files of the module that use {@code synchronized}. */
    public static List<Path> withSynchronized() throws IOException {
        try (Stream<Path> files = Files.walk(Library.MODULE.resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> usesSynchronized(read(file)))
                    .toList();
        }
    }

    static boolean usesSynchronized(String source) {
        return SYNCHRONIZED
                .matcher(COMMENT_OR_STRING.matcher(source).replaceAll(""))
                .find();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
