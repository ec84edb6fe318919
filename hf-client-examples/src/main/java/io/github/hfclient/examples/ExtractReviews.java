package io.github.hfclient.examples;

import io.github.hfclient.HfClient;
import io.github.hfclient.Item;
import io.github.hfclient.Results;
import io.github.hfclient.examples.BadReviews.BadReview;
import io.github.hfclient.tasks.chat.Chat;
import io.github.hfclient.tasks.chat.Message;
import io.github.hfclient.tasks.chat.Structured;
import io.github.hfclient.tasks.chat.StructuredChat;
import io.github.hfclient.tasks.records.RecordSchema;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Turns bad reviews of the sample into {@link Complaint records}: a table, then a line of JSON for each. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = "Reads what customers complain of into records.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every review is accounted for, failed ones included", "2:the run could not finish"})
public final class ExtractReviews implements Callable<Integer> {

    private static final String INSTRUCTION =
            "Tell what the review complains of. Answer with JSON alone, and leave out what the review does not tell.";

    private static final RecordSchema<Complaint> SCHEMA = RecordSchema.of(Complaint.class);

    @Mixin
    private final WhomToAsk whom;

    @Option(names = "--rows", paramLabel = "COUNT", description = "How many reviews. Default: ${DEFAULT-VALUE}.")
    private int rows = 8;

    @Spec
    private @Nullable CommandSpec spec;

    private ExtractReviews(Supplier<Service> embedded) {
        this.whom = new WhomToAsk(embedded);
    }

    /** Runs against the embedded server, or with {@code --live} against Hugging Face. */
    public static void main(String... arguments) {
        Program.run(command(WhomToAsk::offline), arguments);
    }

    static CommandLine command(Supplier<Service> embedded) {
        return Program.of(new ExtractReviews(embedded));
    }

    @Override
    public Integer call() {
        PrintWriter console = Objects.requireNonNull(spec).commandLine().getOut();
        try (Service service = whom.service();
                HfClient hf = service.client().build()) {
            Results<BadReview, Structured<Complaint>> read = hf.on(whom.model())
                    .batch(BadReviews.first(rows), ExtractReviews::question)
                    .run();
            refuseNothingButFailures(read);
            read.forEach(item -> console.println(tableRow(item)));
            read.forEach(item -> item.map(ExtractReviews::json).ifPresent(console::println));
            console.println(
                    read.size() + " reviews, " + read.failed().size() + " failed; answered by " + service.words());
        }
        return 0;
    }

    /** What every row failed with, such as a wrong token, is no matter of the rows. */
    private static void refuseNothingButFailures(Results<BadReview, Structured<Complaint>> read) {
        if (read.failed().size() == read.size()) {
            read.values(); // throws the first failure
        }
    }

    private static StructuredChat<Complaint> question(BadReview review) {
        Message text = Message.user("A review of the " + review.product() + ".\n\n" + review.text());
        return Chat.ofMessages(List.of(Message.system(INSTRUCTION), text)).into(Complaint.class);
    }

    private static String tableRow(Item<BadReview, Structured<Complaint>> item) {
        String found = item.map(answer -> cells(answer.value()))
                .orElseGet(() -> "failed: " + item.failure().orElseThrow().getMessage());
        return item.input().id() + "  " + found;
    }

    private static String cells(Complaint complaint) {
        String severity = complaint.severity().map(Enum::name).orElse("-");
        String refund = complaint.wantsRefund() ? "refund" : "-";
        return "%-18s %-6s %-6s  %s".formatted(complaint.product(), severity, refund, complaint.problem());
    }

    private static String json(Structured<Complaint> complaint) {
        return SCHEMA.write(complaint.value()).text();
    }
}
