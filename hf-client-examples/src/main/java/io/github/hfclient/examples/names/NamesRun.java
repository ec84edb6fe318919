package io.github.hfclient.examples.names;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.Inference;
import io.github.hfclient.examples.Service;
import io.github.hfclient.examples.run.CannotFinish;
import io.github.hfclient.examples.run.Causes;
import io.github.hfclient.examples.run.Mention;
import io.github.hfclient.examples.run.OutputFolder;
import io.github.hfclient.examples.run.ProgressDisplay;
import io.github.hfclient.examples.run.RunStats;
import io.github.hfclient.tasks.longtext.LongText;
import io.github.hfclient.tasks.text.TokenClassification;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One run: reads the texts, finds their names, writes them as CSV and as a page.
 *
 * @param input empty for the sample
 * @param out empty for the default
 */
public record NamesRun(
        Optional<Path> input, Optional<Path> out, String model, Service service, ProgressDisplay progress) {

    /**
     * Runs to the end.
     *
     * @throws CannotFinish if the input, the output folder, the token or the model cannot be used, or no text can be read
     */
    public Done run() {
        List<TextFile> files = TextFolder.read(input);
        OutputFolder folder = OutputFolder.prepare(out, "names");
        RunStats stats = new RunStats();
        long start = System.nanoTime();
        List<NamedText> texts = read(files, stats);
        requireOneRead(texts);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        folder.write("names.csv", file -> NamesCsv.write(texts, file));
        folder.write("names.html", file -> file.append(NamesPage.html(texts, service)));
        return new Done(texts, stats.figures(took).words(texts.size()), folder.path());
    }

    /** If none could be read, it is not the texts' fault. */
    private static void requireOneRead(List<NamedText> texts) {
        boolean none = texts.stream().allMatch(text -> text.windows() == 0);
        if (none) {
            String first = texts.get(0).problem().orElse("");
            throw new CannotFinish(
                    "None of the texts was read; of " + texts.get(0).file().name() + ": " + first);
        }
    }

    private List<NamedText> read(List<TextFile> files, RunStats stats) {
        try (HfClient hf = service.client().listener(stats).build();
                progress) {
            Inference names = hf.on(model);
            progress.begin("names", files.size());
            List<NamedText> texts = new ArrayList<>();
            for (TextFile file : files) {
                texts.add(named(file, names));
                progress.done(texts.size());
            }
            return texts;
        }
    }

    private static NamedText named(TextFile file, Inference model) {
        if (file.problem().isPresent())
            return NamedText.failed(file, file.problem().get());
        try {
            return NamedText.read(file, LongText.of(file.text()).entities(model, TokenClassification::of));
        } catch (HfException e) {
            if (Causes.concernAll(e)) throw e;
            return NamedText.failed(file, String.valueOf(e.getMessage()));
        }
    }

    /** What came out. */
    public record Done(List<NamedText> texts, String figures, Path folder) {

        /** How many texts were not read, or not all of them. */
        public long failed() {
            return texts.stream().filter(NamedText::failed).count();
        }

        /** The line that the program ends with. */
        public String summary() {
            long names = texts.stream()
                    .map(NamedText::mentions)
                    .mapToLong(List<Mention>::size)
                    .sum();
            return "%d texts, %d failed, %d names; %s; see names.html in %s"
                    .formatted(texts.size(), failed(), names, figures, folder);
        }
    }
}
