package io.github.hfclient.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.Item;
import io.github.hfclient.Results;
import io.github.hfclient.examples.Service;
import io.github.hfclient.examples.offline.OfflineServer;
import io.github.hfclient.examples.offline.ServerSettings;
import io.github.hfclient.examples.readme.Snippets.Review;
import io.github.hfclient.tasks.Labels;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets do, against the embedded server, what the README says. */
class SnippetsTest {
    private final Locale locale = Locale.getDefault();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Service service = Service.embedded(OfflineServer.start(ServerSettings.calm()));
    private final HfClient hf = service.client().build();
    private final Snippets snippets = new Snippets(hf, new PrintStream(printed, true, StandardCharsets.UTF_8));

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
    void sentimentScriptPrintsWhatTheReadmeShows() {
        snippets.sentimentScript(List.of(
                "I love this kettle, it is quiet and quick.",
                "Das Paket kam zu spät und der Deckel war kaputt.",
                "The lamp stands on the desk.",
                "Je suis très déçue, le sac s'est déchiré.",
                "¡Qué maravilla de auriculares! \uD83D\uDE0D"));
        assertThat(printed()).isEqualToNormalizingNewlines(Readme.read().output("sentiment-script"));
    }

    @Test
    void entitiesScriptPrintsWhatTheReadmeShows() {
        snippets.entitiesScript(List.of(
                "My name is Sarah Jessica Parker but you can call me Jessica.",
                "Marie Curie was born in Warsaw and worked in Paris.",
                "\uD83D\uDE80 Hugging Face has its office in New York City."));
        assertThat(printed()).isEqualToNormalizingNewlines(Readme.read().output("entities-script"));
    }

    @Test
    void batchAnswersEachRowInOrderAndFailsTheBadOnesAlone() {
        List<Review> reviews = new ArrayList<>();
        for (int id = 0; id < 1_000; id++) reviews.add(new Review(id, id % 2 == 0 ? "I love it" : "I hate it"));
        reviews.set(70, new Review(70, " "));
        reviews.set(500, new Review(500, "\u2620 poison"));
        Results<Review, Labels> scored = snippets.batch(reviews);
        assertThat(scored).extracting(Item::input).isEqualTo(reviews);
        assertThat(scored.failed()).extracting(Item::index).containsExactly(70L, 500L);
        assertThat(scored.items().get(70).failure()).containsInstanceOf(IllegalArgumentException.class);
        assertThat(scored.items().get(500).failure()).containsInstanceOf(HfException.InvalidInput.class);
        assertThat(printed()).contains("1000 rows done", "0 positive", "1 negative", "70 failed", "999 negative");
    }

    private static List<Review> different(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(id -> new Review(id, "I love number " + id))
                .toList();
    }

    @Test
    void journalKeepsTheRowsForTheNextRun(@TempDir Path folder) {
        assertThat(snippets.journal(different(100), folder).failed()).isEmpty();
        assertThat(folder.resolve("reviews.journal")).isNotEmptyFile();
    }

    @Test
    void estimateSaysHowTheRowsFitTheBudget(@TempDir Path folder) {
        Snippets.budget(
                service.client(), different(1_000), folder, new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(printed()).isEqualToIgnoringNewLines("32 requests for 1000 rows, which fits the 1000 that are left");
    }

    @Test
    void pipelineAnswersOneAndMany() {
        List<Labels> all = snippets.pipeline(List.of("I hate it", "I love it"));
        assertThat(printed()).isEqualToIgnoringNewLines("positive");
        assertThat(all).extracting(labels -> labels.top().label()).containsExactly("negative", "positive");
    }
}
