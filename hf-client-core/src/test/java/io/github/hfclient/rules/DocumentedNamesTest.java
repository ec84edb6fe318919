package io.github.hfclient.rules;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages for maintainers name classes; whoever renames one finds out here where it is told of. */
class DocumentedNamesTest {
    private static final Path PROJECT = Library.MODULE.toAbsolutePath().getParent();
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z]\\w*)");
    private static final Pattern NAMED = Pattern.compile("`([A-Z][a-z0-9]+(?:[A-Z]\\w*)?)(?:\\.\\w+)?`");
    /** Words of others that look like names of ours. */
    private static final Set<String> FOREIGN =
            Set.of("Accept", "Authorization", "Retry", "Transport", "Set", "InterruptedException");

    @ParameterizedTest
    @ValueSource(strings = {"ARCHITECTURE.md", "BATCH.md"})
    void areThoseOfClassesThatExist(String page) throws IOException {
        String text = Files.readString(Library.MODULE.resolve("docs").resolve(page));
        Set<String> existing = types();
        List<String> gone = names(NAMED, text)
                .filter(name -> !existing.contains(name) && !FOREIGN.contains(name))
                .distinct()
                .toList();
        assertThat(gone).isEmpty();
    }

    private static Set<String> types() throws IOException {
        try (Stream<Path> files = Stream.of("hf-client-core", "hf-client-tasks", "hf-client-examples")
                .map(module -> PROJECT.resolve(module).resolve("src"))
                .flatMap(DocumentedNamesTest::walk)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> names(TYPE, read(file)))
                    .collect(toSet());
        }
    }

    private static Stream<String> names(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
