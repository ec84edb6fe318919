package io.github.hfclient.examples;

import io.github.hfclient.Budget;
import io.github.hfclient.HfClient;
import io.github.hfclient.HfClientBuilder;
import io.github.hfclient.examples.bulk.BulkFiles;
import io.github.hfclient.examples.bulk.BulkRun;
import io.github.hfclient.examples.run.CannotFinish;
import io.github.hfclient.examples.run.OutputFolder;
import io.github.hfclient.examples.run.ProgressDisplay;
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
 * Finds the sentiment of many generated rows, on a journal: a run that was killed, or whose budget was spent, goes on when the same
 * is run again, and asks about no row twice that was done.
 */
@Command(
        name = "bulk",
        mixinStandardHelpOptions = true,
        description = "Scores many generated rows, and goes on where an earlier run ended.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every row is accounted for, failed ones included", "2:the run could not finish"})
public final class Bulk implements Callable<Integer> {

    @Option(names = "--rows", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
    private long rows = 10_000;

    @Option(names = "--journal", paramLabel = "FILE", description = "Default: in hf-client-examples/target/bulk.")
    private Optional<Path> journal = Optional.empty();

    @Option(names = "--fresh", description = "Forget the rows of earlier runs.")
    private boolean fresh;

    @Option(names = "--rate", paramLabel = "N", description = "Requests a second at most.")
    private Optional<Double> rate = Optional.empty();

    @Option(names = "--budget-per-day", paramLabel = "N", description = "Requests a day at most, over all runs.")
    private long perDay;

    @Option(names = "--kill-after", paramLabel = "N", description = "Kill this process after so many rows of output.")
    private long killAfter;

    @Option(names = "--model", paramLabel = "MODEL", description = "Default: ${DEFAULT-VALUE}.")
    private String model = SentimentScript.MODEL;

    @Mixin
    private final WhereToAsk where;

    @Spec
    private @Nullable CommandSpec spec;

    private Bulk(Supplier<Service> embedded) {
        this.where = new WhereToAsk(embedded);
    }

    /** Runs against the embedded server, or with {@code --live} against Hugging Face. */
    public static void main(String... arguments) {
        Program.run(command(WhomToAsk::offline), arguments);
    }

    static CommandLine command(Supplier<Service> embedded) {
        return Program.of(new Bulk(embedded));
    }

    @Override
    public Integer call() {
        requireCounts();
        PrintWriter console = Objects.requireNonNull(spec).commandLine().getOut();
        BulkFiles files = BulkFiles.prepare(journal.orElseGet(Bulk::standard), fresh);
        try (Service service = where.service();
                HfClient hf = client(service, files).build()) {
            console.println(new BulkRun(model, rows, files, killAfter, ProgressDisplay.on(console)).run(hf));
            return 0;
        }
    }

    private void requireCounts() {
        if (rows < 1) throw new CannotFinish("--rows must be at least 1.");
        if (rate.isPresent() && !(rate.get() > 0)) throw new CannotFinish("--rate must be above 0.");
        if (perDay < 0) throw new CannotFinish("--budget-per-day must not be negative.");
        if (killAfter < 0) throw new CannotFinish("--kill-after must not be negative.");
    }

    private static Path standard() {
        return OutputFolder.prepare(Optional.empty(), "bulk").path().resolve("rows.journal");
    }

    private HfClientBuilder client(Service service, BulkFiles files) {
        HfClientBuilder client = service.client();
        rate.ifPresent(client::requestsPerSecond);
        return perDay == 0 ? client : client.budget(Budget.of(files.ledger()).perDay(perDay));
    }
}
