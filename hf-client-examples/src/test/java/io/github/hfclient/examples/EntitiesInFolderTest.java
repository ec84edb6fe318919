package io.github.hfclient.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.examples.offline.OfflineServer;
import io.github.hfclient.examples.offline.ServerSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntitiesInFolderTest {

    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path input;
    private Path output;

    @BeforeEach
    void makeFolders() throws IOException {
        input = Files.createDirectory(folder.resolve("in"));
        output = folder.resolve("out");
    }

    private int execute(String... arguments) {
        String[] all = Stream.concat(Stream.of("--out", output.toString()), Arrays.stream(arguments))
                .toArray(String[]::new);
        return EntitiesInFolder.command(() -> Service.embedded(OfflineServer.start(ServerSettings.calm())))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }

    private int executeOnInput(String... arguments) {
        return execute(Stream.concat(Stream.of("--input", input.toString()), Arrays.stream(arguments))
                .toArray(String[]::new));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(input.resolve(name), text);
    }

    private List<CSVRecord> rows() throws IOException {
        try (var reader = Files.newBufferedReader(output.resolve("names.csv"))) {
            return CSV.parse(reader).getRecords();
        }
    }

    private String page() throws IOException {
        return Files.readString(output.resolve("names.html"));
    }

    @Test
    void readsEveryTextOfTheSample() throws IOException {
        assertThat(execute()).isZero();
        assertThat(rows().stream().map(row -> row.get("file")).distinct()).hasSize(6);
        assertThat(rows()).allMatch(row -> row.get("error").isEmpty());
        assertThat(page()).contains("Harriet</mark>", "read in ", "not from a model", "</html>");
        assertThat(out.toString().lines().reduce((first, last) -> last).orElse(""))
                .startsWith("6 texts, 0 failed, ");
    }

    @Test
    void offsetsAreRightForJavaInALongTextWithEmoji() throws IOException {
        String text = ("\uD83D\uDE80 In Oslo nothing happened, and nobody was told of it. ".repeat(80)
                        + "Then Anna went to Rome. ")
                .repeat(2);
        write("long.txt", text);
        assertThat(executeOnInput()).isZero();
        assertThat(rows())
                .hasSize(164)
                .allSatisfy(row -> assertThat(
                                text.substring(Integer.parseInt(row.get("start")), Integer.parseInt(row.get("end"))))
                        .isEqualTo(row.get("name")));
    }

    @Test
    void accountsForTextsThatCannotBeReadAndFailsForThemOnlyWhenStrict() throws IOException {
        write("a.txt", "Anna in Rome");
        write("b.txt", " \n");
        write("c.md", "\u2620 poison");
        Files.write(input.resolve("d.txt"), new byte[] {(byte) 0xFF, 'x'});
        write("e.pdf", "no text");
        assertThat(executeOnInput()).isZero();
        assertThat(out.toString()).contains("4 texts, 3 failed, 2 names");
        assertThat(rows())
                .filteredOn(row -> !row.get("error").isEmpty())
                .extracting(row -> row.get("file"))
                .containsExactly("b.txt", "c.md", "d.txt");
        assertThat(page()).contains("Failed: there is no text in it", "Failed: it is not UTF-8");
        assertThat(executeOnInput("--strict")).isEqualTo(1);
    }

    @Test
    void escapesWhateverATextHolds() throws IOException {
        write("a.txt", "<script>alert('Anna')</script>");
        assertThat(executeOnInput()).isZero();
        assertThat(page()).contains("&lt;script&gt;").doesNotContain("<script");
    }

    private void assertNotFinished(int code, String words) {
        assertThat(code).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains(words);
        assertThat(output.resolve("names.html")).doesNotExist();
    }

    @Test
    void cannotFinishWithoutTexts() {
        assertNotFinished(executeOnInput(), "has no .txt or .md file");
    }

    @Test
    void cannotFinishWithoutAFolder() {
        assertNotFinished(execute("--input", folder.resolve("nowhere").toString()), "is no folder");
    }

    @Test
    void cannotFinishIfNoTextCanBeRead() throws IOException {
        write("a.txt", "\u2620 poison");
        write("b.txt", " ");
        assertNotFinished(executeOnInput(), "None of the texts was read; of a.txt: ");
    }

    @Test
    void cannotFinishWithAnUnknownModel() throws IOException {
        write("a.txt", "Anna in Rome");
        assertNotFinished(executeOnInput("--model", "acme/unknown"), "acme/unknown does not exist");
    }
}
