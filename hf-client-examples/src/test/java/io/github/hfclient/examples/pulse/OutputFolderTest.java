package io.github.hfclient.examples.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

    @TempDir
    Path folder;

    @Test
    void findsTheModuleFromTheProjectAndFromItself() throws IOException {
        Path module = Files.createDirectory(folder.resolve("hf-client-examples"));
        Path expected = module.resolve("target").resolve("review-pulse");
        assertThat(OutputFolder.standard(folder)).isEqualTo(expected);
        assertThat(OutputFolder.standard(module)).isEqualTo(expected);
    }

    @Test
    void makesTheFolderAndLeavesNothingInIt() {
        Path wanted = folder.resolve("deep").resolve("down");
        OutputFolder.prepare(Optional.of(wanted));
        assertThat(wanted).isEmptyDirectory();
    }

    @Test
    void refusesAFileInItsPlace() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));
        assertThatThrownBy(() -> OutputFolder.prepare(Optional.of(file)))
                .isInstanceOf(CannotFinish.class)
                .hasMessageContainingAll(file.toString(), "--out");
    }

    @Test
    void refusesAFileThatCannotBeWritten() throws IOException {
        OutputFolder output = OutputFolder.prepare(Optional.of(folder));
        Files.createDirectory(folder.resolve("report.html"));
        assertThatThrownBy(() -> output.write("report.html", file -> file.append("x")))
                .isInstanceOf(CannotFinish.class)
                .hasMessageContaining("report.html");
    }
}
