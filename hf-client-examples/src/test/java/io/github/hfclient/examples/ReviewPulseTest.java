package io.github.hfclient.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hfclient.HfClient;
import io.github.hfclient.examples.offline.OfflineServer;
import io.github.hfclient.examples.offline.ServerSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewPulseTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private static Service calm() {
        return Service.embedded(OfflineServer.start(ServerSettings.calm()));
    }

    private int execute(Supplier<Service> service, String... arguments) {
        return ReviewPulse.command(service)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private int run(Supplier<Service> service, String... arguments) {
        Stream<String> intoFolder = Stream.of("--out", folder.toString());
        return execute(service, Stream.concat(intoFolder, Stream.of(arguments)).toArray(String[]::new));
    }

    private int run(String... arguments) {
        return run(ReviewPulseTest::calm, arguments);
    }

    private String csv(String... lines) throws IOException {
        return Files.writeString(folder.resolve("in.csv"), String.join("\n", lines))
                .toString();
    }

    private List<JsonNode> results() throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("results.jsonl"))) {
            rows.add(JSON.readTree(line));
        }
        return rows;
    }

    private JsonNode runSheet() throws IOException {
        return JSON.readTree(folder.resolve("run.json").toFile());
    }

    @Test
    void accountsForEveryRowOfTheSampleInItsOrder() throws IOException {
        assertThat(run()).isZero();
        assertThat(results())
                .extracting(row -> row.path("row").intValue())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 300).boxed().toList());
        assertThat(results())
                .filteredOn(row -> row.path("status").textValue().equals("failed"))
                .extracting(row -> row.path("id").textValue())
                .containsExactly("R-0087", "R-0187", "R-0229", "R-0295");
        assertThat(results())
                .filteredOn(row -> row.path("status").textValue().equals("ok"))
                .allSatisfy(row -> assertThat(row.path("sentiment").textValue()).isNotBlank());
        assertThat(out.toString().lines().reduce((first, last) -> last).orElse(""))
                .startsWith("300 rows, 4 failed; ");
    }

    @Test
    void writesTheSameRowsAsCsv() throws IOException {
        String input = csv("id,text", "A,\"fine, \"\"really\"\"\"", "B,", "C,I met Anna in Rome");
        assertThat(run("--input", input)).isZero();
        assertThat(Files.readAllLines(folder.resolve("results.csv"))).hasSize(4).satisfies(lines -> {
            assertThat(lines.get(0)).startsWith("row,id,date,");
            assertThat(lines.get(1)).startsWith("1,A,,,,,,\"fine, \"\"really\"\"\",ok,positive,0.");
            assertThat(lines.get(2)).startsWith("2,B,,,,,,,failed,,,,");
            assertThat(lines.get(3)).endsWith("PER Anna; LOC Rome,,");
        });
    }

    @Test
    void losesOnlyThePoisonousRowOfItsList() throws IOException {
        List<String> lines = new ArrayList<>(List.of("text"));
        IntStream.range(0, 32).forEach(i -> lines.add(i == 17 ? "\u2620 poison" : "I love it " + i));
        assertThat(run("--input", csv(lines.toArray(String[]::new)))).isZero();
        assertThat(results())
                .filteredOn(row -> row.path("status").textValue().equals("failed"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.path("row").intValue()).isEqualTo(18);
                    assertThat(row.path("error").textValue()).contains("cannot take the sign");
                });
        assertThat(results())
                .filteredOn(row -> row.path("sentiment").isTextual())
                .hasSize(31);
    }

    @Test
    void spansOfNamesAreRightForJavaAfterEmoji() throws IOException {
        String text = "\uD83D\uDE21\uD83D\uDE21 Anna in Rome";
        assertThat(run("--input", csv("text", text, "fine"))).isZero();
        JsonNode entities = results().get(0).path("entities");
        assertThat(entities).hasSize(2);
        assertThat(entities)
                .allSatisfy(entity -> assertThat(text.substring(
                                entity.path("start").intValue(),
                                entity.path("end").intValue()))
                        .isEqualTo(entity.path("word").textValue()));
    }

    @Test
    void tellsWhatEachReviewIsAbout() throws IOException {
        String input = csv("text", "far too expensive at 90 pounds, what a price", "late parcel, slow courier", "hm");
        assertThat(run("--input", input)).isZero();
        assertThat(results())
                .extracting(row -> row.path("theme").asText())
                .containsExactly("price", "delivery", "null");
        assertThat(Files.readAllLines(folder.resolve("results.csv")).get(1)).endsWith(",price,");
        assertThat(folder.resolve("report.html")).content().contains("Where it hurts");
    }

    @Test
    void sumsUpTheNegativeReviewsOfEachProduct() throws IOException {
        String input = csv(
                "product,text", "Mug,It leaks. I hate it", "Mug,It leaks and broke", "Mug,awful: it leaks", "Lamp,bad");
        assertThat(run("--input", input)).isZero();
        assertThat(folder.resolve("report.html"))
                .content()
                .contains("<h3>Mug</h3>", "3 negative reviews")
                .doesNotContain("<h3>Lamp</h3>");
    }

    @Test
    void waitsForAModelThatLoads() throws IOException {
        AtomicLong clock = new AtomicLong();
        ServerSettings loading = ServerSettings.calm()
                .loading(Duration.ofSeconds(2))
                .clock(() -> clock.getAndAdd(Duration.ofSeconds(1).toNanos()));
        Supplier<Service> service = () -> {
            Service embedded = Service.embedded(OfflineServer.start(loading));
            embedded.client().loadingProbe(Duration.ofMillis(1), Duration.ofMillis(1));
            return embedded;
        };
        assertThat(run(service, "--input", csv("text", "I love it"))).isZero();
        assertThat(runSheet().path("failed").intValue()).isZero();
        assertThat(runSheet().path("retries").intValue()).isPositive();
        assertThat(runSheet().path("waits").intValue()).isPositive();
    }

    @Test
    void writesTheRunAndAReportThatNamesItsSource() throws IOException {
        assertThat(run("--input", csv("id,text", "A,I love it", "B,"))).isZero();
        assertThat(runSheet().path("rows").intValue()).isEqualTo(2);
        assertThat(runSheet().path("failed").intValue()).isEqualTo(1);
        assertThat(runSheet().path("offline").booleanValue()).isTrue();
        assertThat(folder.resolve("report.html")).content().contains("not from a model", "</html>");
    }

    @Test
    void exitsWithOneForFailedRowsWhenStrict() throws IOException {
        assertThat(run("--strict", "--input", csv("id,text", "A,I love it", "B,")))
                .isEqualTo(1);
        assertThat(results()).hasSize(2);
        assertThat(run("--strict", "--input", csv("text", "I love it"))).isZero();
    }

    private void assertNotFinished(int code, String... words) {
        assertThat(code).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains(words);
        assertThat(folder.resolve("report.html")).doesNotExist();
    }

    @Test
    void cannotFinishWithAFileThatIsNotThere() {
        assertNotFinished(run("--input", "nowhere.csv"), "nowhere.csv does not exist");
    }

    @Test
    void cannotFinishWithoutTheTextColumn() throws IOException {
        assertNotFinished(run("--input", csv("id,comment", "1,fine")), "no column \"text\"", "comment");
    }

    @Test
    void cannotFinishWhereItCannotWrite() throws IOException {
        String file = csv("text", "fine");
        assertNotFinished(execute(ReviewPulseTest::calm, "--input", file, "--out", file), "cannot be written to");
    }

    @Test
    void cannotFinishWithAnUnknownModel() throws IOException {
        String input = csv("text", "fine", "good");
        assertNotFinished(run("--input", input, "--sentiment-model", "acme/unknown"), "acme/unknown", "does not exist");
    }

    @Test
    void cannotFinishWithAWrongToken() throws IOException {
        OfflineServer server = OfflineServer.start(ServerSettings.calm());
        Service wrong = new Service(
                HfClient.builder().baseUrl(server.uri().toString()).token("hf_wrong"), "a test", false, server::close);
        assertNotFinished(run(() -> wrong, "--input", csv("text", "fine", "good")), "401");
    }

    @Test
    void cannotFinishWithATokenThatCannotBeOne() throws IOException {
        Service wrong = new Service(HfClient.builder().tokenProvider(() -> "hf_two words"), "a test", false, () -> {});
        assertNotFinished(run(() -> wrong, "--input", csv("text", "", "fine")), "token", "blank");
        assertThat(err.toString()).doesNotContain("words");
    }

    @Test
    void cannotFinishWithAModelThatIsNoSentimentModel() throws IOException {
        String input = csv("text", "I met Anna");
        assertNotFinished(run("--input", input, "--sentiment-model", EntitiesScript.MODEL), "label");
    }

    @Test
    void cannotFinishWithOptionsThatItDoesNotKnow() {
        assertNotFinished(run("--colour", "blue"), "--colour");
        assertNotFinishedAgain();
    }

    private void assertNotFinishedAgain() {
        err.getBuffer().setLength(0);
        assertNotFinished(run("--base-url", "ftp://nowhere"), "http");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--ner-model", "--theme-model", "--summary-model"})
    void keepsWhatWasAnsweredWhenALaterModelIsUnknown(String option) throws IOException {
        String input = csv("product,text", "Mug,I hate it", "Mug,I hate this", "Mug,I hate that");
        assertThat(run("--input", input, option, "acme/unknown")).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains("acme/unknown", folder.toString());
        assertThat(results().get(0).path("sentiment").textValue()).isEqualTo("negative");
    }

    private List<Path> journals() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().contains(".journal")).toList();
        }
    }

    @Test
    void goesOnWhereARunEndedAndKeepsNoJournalOfACompleteOne() throws IOException {
        String input = csv("text", "I love it", "I hate it");
        assertThat(run("--input", input, "--ner-model", "acme/unknown")).isEqualTo(2);
        assertThat(journals()).as("a journal and its lock").hasSize(2);
        assertThat(run("--input", input)).isZero();
        int resumed = runSheet().path("requests").intValue();
        assertThat(journals()).isEmpty();
        assertThat(run("--input", input)).isZero();
        assertThat(runSheet().path("requests").intValue()).isEqualTo(resumed + 1);
    }
}
