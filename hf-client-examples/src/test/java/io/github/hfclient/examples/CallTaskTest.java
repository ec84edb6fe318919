package io.github.hfclient.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hfclient.examples.offline.OfflineServer;
import io.github.hfclient.examples.offline.ServerSettings;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.HostileServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallTaskTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String standardInput = "";

    private int call(String... arguments) {
        return CallTask.command(
                        () -> Service.embedded(OfflineServer.start(ServerSettings.calm())),
                        new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)),
                        Map.of("MY_KEY", "my-key")::get)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private JsonNode answer(String... arguments) throws IOException {
        out.getBuffer().setLength(0);
        assertThat(call(arguments)).as(err.toString()).isZero();
        assertThat(out.toString().lines()).hasSize(1);
        return JSON.readTree(out.toString());
    }

    private Path picture() throws IOException {
        BufferedImage white = new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 12; i++) white.setRGB(i % 4, i / 4, 0xFFFFFF);
        Path file = folder.resolve("white.png");
        ImageIO.write(white, "png", file.toFile());
        return file;
    }

    private void assertNotFinished(int code, String... words) {
        assertThat(code).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains(words);
    }

    @Test
    void sendsATextAndPrintsTheAnswer() throws IOException {
        JsonNode answer = answer("text-classification", "--inputs", "I love you");
        assertThat(answer.at("/0/1/label").textValue()).isEqualTo("POSITIVE");
        assertThat(err.toString()).contains("not a model");
    }

    @Test
    void sendsJsonAndSettings() throws IOException {
        JsonNode answer = answer(
                "zero-shot-classification",
                "--inputs",
                "[\"too expensive\",\"late parcel\"]",
                "--parameters",
                "{\"candidate_labels\":[\"price\",\"delivery\"]}");
        assertThat(answer.at("/0/labels/0").textValue()).isEqualTo("price");
        assertThat(answer.at("/1/labels/0").textValue()).isEqualTo("delivery");
    }

    @Test
    void sendsFieldsBesideTheInputs() throws IOException {
        assertThat(answer("feature-extraction", "--inputs", "a cat", "--root", "{\"dimensions\":3}"))
                .hasSize(3);
    }

    @Test
    void readsInputsFromAFileAndFromStandardInput() throws IOException {
        Path question = Files.writeString(
                folder.resolve("question.json"), "{\"question\":\"Who is in Rome?\",\"context\":\"Anna is in Rome.\"}");
        assertThat(answer("question-answering", "--inputs", "@" + question)
                        .path("answer")
                        .textValue())
                .isEqualTo("Anna");
        standardInput = "One. Two.\n";
        assertThat(answer("summarization", "--inputs", "-")
                        .at("/0/summary_text")
                        .textValue())
                .isEqualTo("One.");
    }

    @Test
    void sendsMediaAloneWithSettingsAndWithAQuestion() throws IOException {
        String picture = picture().toString();
        assertThat(answer("image-classification", "--media", picture)
                        .at("/0/label")
                        .textValue())
                .isEqualTo("mostly white");
        assertThat(answer("object-detection", "--media", picture, "--parameters", "{\"threshold\":0.5}"))
                .isEmpty();
        assertThat(answer("visual-question-answering", "--media", picture, "--inputs", "What colour is it?")
                        .at("/0/answer")
                        .textValue())
                .isEqualTo("white");
    }

    @Test
    void writesMediaToTheFileThatIsNamed() throws IOException {
        Path file = folder.resolve("lake.png");
        JsonNode told = answer("text-to-image", "--inputs", "a blue lake", "--out", file.toString());
        assertThat(told.path("type").textValue()).isEqualTo("image/png");
        assertThat(told.path("file").textValue()).isEqualTo(file.toString());
        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(384);
    }

    @Test
    void keepsMediaForWhichNoFileIsNamed() throws IOException {
        Path file =
                Path.of(answer("text-to-speech", "--inputs", "hi").path("file").textValue());
        assertThat(file)
                .exists()
                .hasFileName(file.getFileName().toString())
                .asString()
                .endsWith(".wav");
        assertThat(answer("automatic-speech-recognition", "--media", file.toString())
                        .path("text")
                        .textValue())
                .isEqualTo("hi");
        Files.delete(file);
    }

    @Test
    void writesJsonToAFileToo() throws IOException {
        Path file = folder.resolve("answer.json");
        assertThat(call("fill-mask", "--inputs", "Good <mask>!", "--out", file.toString()))
                .isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(JSON.readTree(file.toFile())).hasSize(5);
    }

    @Test
    void asksAnEndpointWithTheTokenOfAVariable() throws IOException {
        try (HostileServer server = HostileServer.start(Answers.json("{\"minutes\":3}"))) {
            String url = server.uri("/own").toString();
            JsonNode answer = answer("reading-time", "--url", url, "--token-env", "MY_KEY", "--inputs", "A text");
            assertThat(answer.path("minutes").intValue()).isEqualTo(3);
            assertThat(server.requests().get(0).header("authorization")).contains("Bearer my-key");
            assertThat(server.requests().get(0).bodyText()).isEqualTo("{\"inputs\":\"A text\"}");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "summarization                      | nothing to send",
                "mask-generation --inputs x         | no default model for mask-generation",
                "Summarization --inputs x           | not the id of a task: Summarization",
                "summarization --inputs {no         | --inputs is no JSON",
                "summarization --inputs @nowhere    | @nowhere cannot be read",
                "summarization --inputs x --parameters [] | --parameters must be a JSON object",
                "image-classification --media nowhere.png | nowhere.png",
                "summarization --inputs x --url http://127.0.0.1:9 --token-env NO_KEY | NO_KEY holds no token",
                "summarization --inputs x --model acme/unknown | acme/unknown does not exist",
                "zero-shot-classification --inputs x | candidate_labels",
                "--inputs x                         | TASK"
            })
    void saysInOneSentenceWhyThereIsNoAnswer(String arguments, String reason) {
        assertNotFinished(call(arguments.split(" ")), reason);
    }

    @Test
    void cannotWriteWhereThereIsNoFolder() {
        assertNotFinished(
                call(
                        "summarization",
                        "--inputs",
                        "x",
                        "--out",
                        folder.resolve("no/where").toString()),
                "no/where");
    }
}
