package io.github.hfclient.examples;

import io.github.hfclient.HfClient;
import io.github.hfclient.tasks.chat.Chat;
import io.github.hfclient.tasks.chat.tools.Tool;
import io.github.hfclient.tasks.chat.tools.ToolLoop;
import io.github.hfclient.tasks.chat.tools.ToolRun;
import io.github.hfclient.tasks.chat.tools.ToolUse;
import io.github.hfclient.tasks.records.Description;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A model that may look into the stock of a shop and ask how long a parcel takes: two functions of this program. */
@Command(
        name = "tools",
        mixinStandardHelpOptions = true,
        description = "Answers a question with the help of two tools, and prints which were called.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:there is an answer", "2:no answer came"})
public final class ToolsDemo implements Callable<Integer> {

    private static final Map<String, Integer> PIECES =
            Map.of("Skerry Lamp", 12, "Pellow Kettle", 0, "Fennick Mug", 140);
    private static final Map<String, Integer> DAYS = Map.of("Lisbon", 4, "Bristol", 1, "Berlin", 3);

    record Article(
            @Description("As on the label, such as Fennick Mug")
            String product) {}

    record Destination(@Description("Without the country") String city) {}

    record Stock(String product, int pieces) {}

    record Transit(String city, int days) {}

    private static final Tool<Article> STOCK =
            Tool.of("stock", "How many pieces of a product are in stock", Article.class, ToolsDemo::stock);

    private static final Tool<Destination> DELIVERY =
            Tool.of("delivery", "How many days the delivery to a city takes", Destination.class, ToolsDemo::transit);

    @Mixin
    private final WhomToAsk whom;

    @Parameters(arity = "0..1", paramLabel = "QUESTION", description = "Default: ${DEFAULT-VALUE}")
    private String question =
            "How many pieces of the Skerry Lamp are in stock, and how long is the delivery to Lisbon?";

    @Spec
    private @Nullable CommandSpec spec;

    private ToolsDemo(Supplier<Service> embedded) {
        this.whom = new WhomToAsk(embedded);
    }

    /** Runs against the embedded server, or with {@code --live} against Hugging Face. */
    public static void main(String... arguments) {
        Program.run(command(WhomToAsk::offline), arguments);
    }

    static CommandLine command(Supplier<Service> embedded) {
        return Program.of(new ToolsDemo(embedded));
    }

    private static Stock stock(Article article) {
        return new Stock(article.product(), listed(PIECES, article.product()));
    }

    private static Transit transit(Destination destination) {
        return new Transit(destination.city(), listed(DAYS, destination.city()));
    }

    /** The model is told what is wrong and may try again. */
    private static int listed(Map<String, Integer> list, String name) {
        Integer value = list.get(name);
        if (value == null) throw new IllegalArgumentException("\"" + name + "\" is not one of " + list.keySet());
        return value;
    }

    @Override
    public Integer call() {
        PrintWriter console = Objects.requireNonNull(spec).commandLine().getOut();
        try (Service service = whom.service();
                HfClient hf = service.client().build()) {
            console.println(question);
            ToolRun run = ToolLoop.of(STOCK, DELIVERY).run(hf.on(whom.model()), Chat.of(question));
            for (ToolUse use : run.uses()) {
                console.printf(
                        "  called %s%s -> %s%n", use.call().name(), use.call().rawArguments(), use.result());
            }
            console.println(run.answer().text());
            console.println(run.uses().size() + " calls of tools, answered by " + service.words());
        }
        return 0;
    }
}
