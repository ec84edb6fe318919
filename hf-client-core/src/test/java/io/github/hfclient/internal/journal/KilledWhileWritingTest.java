package io.github.hfclient.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.testkit.Ask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(180)
@EnabledOnOs({OS.LINUX, OS.MAC})
class KilledWhileWritingTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 1", "3, 5", "3, 40", "7, 100"})
    void keepsAllLinesBeforeTheOneThatWasNotWrittenToItsEnd(int row, int bytes) throws Exception {
        Path file = folder.resolve("killed.journal");
        assertThat(process(file, row, bytes).waitFor()).isEqualTo(128 + 9);
        try (Journal journal = Journal.open(file)) {
            for (int i = 0; i < row; i++) {
                Question asked = Question.of(Ask.TASK, Ask.of("row " + i).body());
                assertThat(journal.read(i, asked)).isInstanceOf(Entry.Answer.class);
            }
            assertThat(journal.has(row)).isFalse();
        }
        assertThat(Files.readString(file)).endsWith("}\n");
    }

    private static Process process(Path file, int row, int bytes) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-XX:TieredStopAtLevel=1",
                        HalfWritten.class.getName(),
                        file.toString(),
                        String.valueOf(row),
                        String.valueOf(bytes))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
