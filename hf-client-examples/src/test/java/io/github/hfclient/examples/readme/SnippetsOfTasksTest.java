package io.github.hfclient.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.github.hfclient.HfClient;
import io.github.hfclient.Media;
import io.github.hfclient.examples.Service;
import io.github.hfclient.examples.offline.OfflineServer;
import io.github.hfclient.examples.offline.ServerSettings;
import io.github.hfclient.tasks.audio.TextToSpeech;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of single tasks do, against the embedded server, what the README says. */
class SnippetsOfTasksTest {
    private static final String ARTICLE =
            "Marie Curie was born in Warsaw. In Paris, Marie Curie found radium. It glows.";

    @TempDir
    Path folder;

    private final Locale locale = Locale.getDefault();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    private final Service service = Service.embedded(OfflineServer.start(ServerSettings.calm()));
    private final HfClient hf = service.client().build();
    private final SnippetsOfTasks snippets = new SnippetsOfTasks(hf, out);

    @BeforeEach
    void writeNumbersWithAPoint() {
        Locale.setDefault(Locale.ROOT);
    }

    @AfterEach
    void stop() {
        Locale.setDefault(locale);
        hf.close();
        service.close();
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aReviewIsSortedByTheConstantsOfAnEnum() {
        snippets.zeroShot("So simple, and easy to set up.");
        assertThat(printed()).startsWith("EASE_OF_USE 0.0");
    }

    @Test
    void anArticleIsSummedUp() {
        assertThat(snippets.summary(ARTICLE)).contains("Marie Curie").doesNotContain("glows");
    }

    @Test
    void aQuestionIsAnsweredOutOfAnArticle() {
        snippets.questionAnswering(ARTICLE);
        assertThat(printed()).isEqualToIgnoringNewLines("Marie Curie (0.90)");
    }

    @Test
    void textsThatShareWordsAreAlike() {
        assertThat(snippets.embeddings()).isCloseTo(0.7, offset(0.25));
    }

    @Test
    void aPictureIsClassifiedThatWasMadeJustBefore() throws IOException {
        Path file = folder.resolve("lake.png");
        snippets.textToImage(file);
        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(384);
        snippets.imageClassification(file);
        assertThat(printed().lines()).hasSize(2).first().asString().startsWith("mostly blue (0.");
    }

    @Test
    void speechBecomesText() throws IOException {
        Path file = folder.resolve("hello.wav");
        Media speech = hf.call(TextToSpeech.of("hello"));
        speech.writeTo(file);
        assertThat(snippets.speechToText(file)).isEqualTo("hello");
    }

    @Test
    void allNamesOfALongTextAreFound() {
        snippets.longText("In Oslo nothing happened at all. ".repeat(100) + "Anna left.");
        assertThat(printed().lines()).hasSize(101).endsWith("Anna");
    }

    @Test
    void aTaskIsCalledByItsId() {
        assertThat(snippets.rawTask().items()).hasSize(1);
        assertThat(printed()).isEqualToIgnoringNewLines("Good morning!");
    }
}
