package io.github.hfclient.examples;

import io.github.hfclient.examples.pulse.ModelNames;
import io.github.hfclient.examples.pulse.Pulse;
import io.github.hfclient.examples.pulse.PulseOptions;
import io.github.hfclient.examples.pulse.RunSheet;
import io.github.hfclient.examples.run.ProgressDisplay;
import io.github.hfclient.tasks.generation.Summarization;
import io.github.hfclient.tasks.text.ZeroShotClassification;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Scores a CSV of customer reviews and writes a report: sentiment, named entities and theme of every row, and what the negative
 * reviews of each product say. Every row of the input is in the results, in its order, with what was found or why nothing was.
 *
 * <p>Exit codes: 0 when every row is accounted for, 1 with {@code --strict} when some failed, 2 when the run could not
 * finish.
 */
@Command(
        name = "review-pulse",
        mixinStandardHelpOptions = true,
        description = "Reads customer reviews from CSV and writes a report on how they sound.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:every row is accounted for, failed ones included",
            "1:with --strict, some rows failed",
            "2:the run could not finish"
        })
public final class ReviewPulse implements Callable<Integer> {

    private static final int SOME_FAILED = 1;

    @Option(names = "--input", paramLabel = "CSV", description = "Reviews, UTF-8 with a header. Default: a sample.")
    private Optional<Path> input = Optional.empty();

    @Option(names = "--text-column", paramLabel = "NAME", description = "Default: ${DEFAULT-VALUE}.")
    private String textColumn = "text";

    @Option(names = "--out", paramLabel = "FOLDER", description = "Default: hf-client-examples/target/review-pulse.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--sentiment-model", paramLabel = "MODEL", description = "Default: ${DEFAULT-VALUE}.")
    private String sentimentModel = SentimentScript.MODEL;

    @Option(names = "--ner-model", paramLabel = "MODEL", description = "Default: ${DEFAULT-VALUE}.")
    private String nerModel = EntitiesScript.MODEL;

    @Option(names = "--theme-model", paramLabel = "MODEL", description = "Default: ${DEFAULT-VALUE}.")
    private String themeModel = ZeroShotClassification.DEFAULT_MODEL;

    @Option(names = "--summary-model", paramLabel = "MODEL", description = "Default: ${DEFAULT-VALUE}.")
    private String summaryModel = Summarization.DEFAULT_MODEL;

    @Option(names = "--strict", description = "Exit with 1 if rows failed.")
    private boolean strict;

    @Mixin
    private final WhereToAsk where;

    @Spec
    private @Nullable CommandSpec spec;

    private ReviewPulse(Supplier<Service> embedded) {
        this.where = new WhereToAsk(embedded);
    }

    /** Runs against the embedded server, or with {@code --live} against Hugging Face. */
    public static void main(String... arguments) {
        Program.run(command(WhomToAsk::offline), arguments);
    }

    static CommandLine command(Supplier<Service> embedded) {
        return Program.of(new ReviewPulse(embedded));
    }

    @Override
    public Integer call() {
        PrintWriter console = Objects.requireNonNull(spec).commandLine().getOut();
        try (Service service = where.service()) {
            RunSheet run = new Pulse(options(), service, ProgressDisplay.on(console)).run();
            console.println(run.summary());
            return strict && run.failed() > 0 ? SOME_FAILED : 0;
        }
    }

    private PulseOptions options() {
        ModelNames models = new ModelNames(sentimentModel, nerModel, themeModel, summaryModel);
        return new PulseOptions(input, textColumn, out, models);
    }
}
