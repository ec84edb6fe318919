package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each row of the README's table "What the client does when ..." happens, and ends with the exceptions that it names. */
@Timeout(180)
class ReadmePromisesTest {
    private static final Path README = Path.of(System.getProperty("basedir", ""), "../README.md");
    private static final Pattern EXCEPTION = Pattern.compile("`([A-Z]\\w+)`");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> keepsEachPromise() throws IOException {
        Map<String, String> told = rows();
        Map<String, Promises.Proof> proofs = new Promises(folder).all();
        assertThat(told.keySet()).containsExactlyElementsOf(proofs.keySet());
        return proofs.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.getKey(),
                        () -> assertThat(row.getValue().ends())
                                .as("exceptions seen")
                                .isEqualTo(named(told.get(row.getKey())))));
    }

    /** The right cell of each row by its left one. */
    private static Map<String, String> rows() throws IOException {
        List<String> lines = Files.readAllLines(README);
        Map<String, String> rows = new LinkedHashMap<>();
        for (int i = lines.indexOf("| when | the client |") + 2; lines.get(i).startsWith("|"); i++) {
            String[] cells = lines.get(i).split("\\|");
            rows.put(cells[1].strip(), cells[2].strip());
        }
        return rows;
    }

    private static Set<String> named(String cell) {
        Set<String> names = new TreeSet<>();
        EXCEPTION.matcher(cell).results().forEach(name -> names.add(name.group(1)));
        return names;
    }
}
