package io.github.hfclient.examples.run;

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
        Path expected = module.resolve("target").resolve("demo");
        assertThat(OutputFolder.standard(folder, "demo")).isEqualTo(expected);
        assertThat(OutputFolder.standard(module, "demo")).isEqualTo(expected);
    }

    @Test
    void makesTheFolderAndLeavesNothingInIt() {
        Path wanted = folder.resolve("deep").resolve("down");
        OutputFolder.prepare(Optional.of(wanted), "demo");
        assertThat(wanted).isEmptyDirectory();
    }

    @Test
    void refusesAFileInItsPlace() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));
        assertThatThrownBy(() -> OutputFolder.prepare(Optional.of(file), "demo"))
                .isInstanceOf(CannotFinish.class)
                .hasMessageContainingAll(file.toString(), "--out");
    }

    @Test
    void refusesAFileThatCannotBeWritten() throws IOException {
        OutputFolder output = OutputFolder.prepare(Optional.of(folder), "demo");
        Files.createDirectory(folder.resolve("report.html"));
        assertThatThrownBy(() -> output.write("report.html", file -> file.append("x")))
                .isInstanceOf(CannotFinish.class)
                .hasMessageContaining("report.html");
    }
}
