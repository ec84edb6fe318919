package io.github.hfclient.examples.bulk;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.Item;
import io.github.hfclient.Progress;
import io.github.hfclient.examples.run.BatchProgress;
import io.github.hfclient.examples.run.CannotFinish;
import io.github.hfclient.examples.run.Causes;
import io.github.hfclient.examples.run.ProgressDisplay;
import io.github.hfclient.tasks.Labels;
import io.github.hfclient.tasks.text.TextClassification;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * One run over all rows, with memory that does not grow with their number.
 *
 * @param rows how many
 * @param killAfter after how many rows of the output the process dies; 0 for never
 * @param display shown on the way
 */
public record BulkRun(String model, long rows, BulkFiles files, long killAfter, ProgressDisplay display) {

    /**
     * Runs to the end.
     *
     * @return the line that the program ends with
     * @throws CannotFinish if the journal belongs to other rows or is in use, a file cannot be written, or no more is answered
     */
    public String run(HfClient hf) {
        BatchProgress progress = new BatchProgress(display);
        try (BufferedWriter file = Files.newBufferedWriter(files.results())) {
            BulkOutput output = new BulkOutput(file, killAfter);
            progress.begin("bulk", rows);
            write(hf, progress, output);
            return summary(output, progress.last());
        } catch (IOException e) {
            throw new CannotFinish(
                    files.results() + " cannot be written: " + e.getClass().getSimpleName() + ".", e);
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new CannotFinish("The run could not finish: " + e.getMessage(), e);
        }
    }

    private void write(HfClient hf, BatchProgress progress, BulkOutput output) {
        try (display;
                Stream<Item<BulkRow, Labels>> items = items(hf, progress)) {
            for (Iterator<Item<BulkRow, Labels>> each = items.iterator(); each.hasNext(); ) {
                Item<BulkRow, Labels> item = each.next();
                item.failure().ifPresent(failure -> requireMore(failure, output));
                output.add(item);
            }
        }
    }

    private Stream<Item<BulkRow, Labels>> items(HfClient hf, BatchProgress progress) {
        return hf
                .on(model)
                .batch(BulkRow.generated(rows), row -> TextClassification.of(row.text()))
                .journal(files.journal())
                .onProgress(progress)
                .stream();
    }

    /** A row of its own may fail; a budget that is spent or a token that is refused ends the run. */
    private static void requireMore(RuntimeException failure, BulkOutput output) {
        if (failure instanceof HfException.BudgetSpent spent) {
            throw new CannotFinish(
                    "The budget is spent after %d rows and starts anew at %s: run the same again then, and it goes on."
                            .formatted(output.rows(), spent.resetsAt()),
                    spent);
        }
        if (Causes.concernAll(failure)) {
            throw new CannotFinish("The run could not finish: " + failure.getMessage(), failure);
        }
    }

    private String summary(BulkOutput output, Progress.Work work, long requests) {
        return "%d rows, %d failed, %d resumed; %d requests, %d retries, %d waits; see %s"
                .formatted(
                        output.rows(),
                        output.failed(),
                        work.resumed(),
                        requests,
                        work.retries(),
                        work.waits(),
                        files.results());
    }

    private String summary(BulkOutput output, Progress last) {
        return summary(output, last.work(), last.requests());
    }
}
