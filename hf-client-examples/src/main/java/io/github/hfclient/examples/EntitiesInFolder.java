package io.github.hfclient.examples;

import io.github.hfclient.examples.names.NamesRun;
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

/** Finds the people, places and organisations in a folder of texts, long ones too: a CSV of them, and a page that marks them. */
@Command(
        name = "entities",
        mixinStandardHelpOptions = true,
        description = "Finds the names in a folder of texts.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:every text is accounted for, failed ones included",
            "1:with --strict, some texts failed",
            "2:the run could not finish"
        })
public final class EntitiesInFolder implements Callable<Integer> {

    private static final int SOME_FAILED = 1;

    @Option(names = "--input", paramLabel = "FOLDER", description = "Texts in UTF-8, .txt or .md. Default: a sample.")
    private Optional<Path> input = Optional.empty();

    @Option(names = "--out", paramLabel = "FOLDER", description = "Default: hf-client-examples/target/names.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--model", paramLabel = "MODEL", description = "Default: ${DEFAULT-VALUE}.")
    private String model = EntitiesScript.MODEL;

    @Option(names = "--strict", description = "Exit with 1 if texts failed.")
    private boolean strict;

    @Mixin
    private final WhereToAsk where;

    @Spec
    private @Nullable CommandSpec spec;

    private EntitiesInFolder(Supplier<Service> embedded) {
        this.where = new WhereToAsk(embedded);
    }

    /** Runs against the embedded server, or with {@code --live} against Hugging Face. */
    public static void main(String... arguments) {
        Program.run(command(WhomToAsk::offline), arguments);
    }

    static CommandLine command(Supplier<Service> embedded) {
        return Program.of(new EntitiesInFolder(embedded));
    }

    @Override
    public Integer call() {
        PrintWriter console = Objects.requireNonNull(spec).commandLine().getOut();
        try (Service service = where.service()) {
            NamesRun.Done done = new NamesRun(input, out, model, service, ProgressDisplay.on(console)).run();
            console.println(done.summary());
            return strict && done.failed() > 0 ? SOME_FAILED : 0;
        }
    }
}
