package io.github.hfclient.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every run is a process of its own, as one that is killed must be. */
class BulkTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROWS = "400";

    @TempDir
    Path folder;

    private int run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Bulk.class.getName()));
        command.addAll(List.of(
                "--rows", ROWS, "--journal", folder.resolve("rows.journal").toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("console").toFile())
                .start()
                .waitFor();
    }

    private String console() throws IOException {
        return Files.readString(folder.resolve("console"));
    }

    private List<Long> rows() throws IOException {
        List<Long> rows = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("results.jsonl"))) {
            rows.add(JSON.readTree(line).path("row").longValue());
        }
        return rows;
    }

    private static List<Long> all() {
        return LongStream.rangeClosed(1, Long.parseLong(ROWS)).boxed().toList();
    }

    @Test
    void goesOnAfterItWasKilled() throws IOException, InterruptedException {
        assertThat(run("--kill-after", "150")).isEqualTo(137);
        assertThat(run()).as(console()).isZero();
        assertThat(rows()).isEqualTo(all());
        assertThat(console()).contains("400 rows, 0 failed").doesNotContain(" 0 resumed; ");
    }

    @Test
    void goesOnWithMoreBudgetAfterItWasSpent() throws IOException, InterruptedException {
        assertThat(run("--budget-per-day", "5")).as(console()).isEqualTo(2);
        assertThat(console())
                .containsPattern("budget is spent after \\d+ rows and starts anew at \\d{4}-\\d\\d-\\d\\dT");
        assertThat(rows()).hasSizeLessThan(all().size());
        assertThat(run("--budget-per-day", "1000")).as(console()).isZero();
        assertThat(rows()).isEqualTo(all());
        assertThat(console()).contains("400 rows, 0 failed").doesNotContain(" 0 resumed; ");
    }

    @Test
    void refusesTheJournalOfAnotherModelUnlessItIsToBeForgotten() throws IOException, InterruptedException {
        assertThat(run()).isZero();
        assertThat(run("--model", "acme/other")).as(console()).isEqualTo(2);
        assertThat(console().lines()).hasSize(1);
        assertThat(console()).contains("acme/other");
        assertThat(run("--fresh")).as(console()).isZero();
        assertThat(console()).contains(" 0 resumed; ");
        assertThat(rows()).isEqualTo(all());
    }
}
