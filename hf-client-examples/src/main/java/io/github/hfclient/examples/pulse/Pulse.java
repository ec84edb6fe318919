package io.github.hfclient.examples.pulse;

import io.github.hfclient.HfClient;
import io.github.hfclient.examples.Service;
import io.github.hfclient.examples.run.BatchProgress;
import io.github.hfclient.examples.run.CannotFinish;
import io.github.hfclient.examples.run.OutputFolder;
import io.github.hfclient.examples.run.ProgressDisplay;
import io.github.hfclient.examples.run.RunFigures;
import io.github.hfclient.examples.run.RunStats;
import java.time.Duration;
import java.util.List;

/**
 * One run: reads the reviews, scores them, writes the results.
 *
 * @param progress shown on the way
 */
public record Pulse(PulseOptions options, Service service, ProgressDisplay progress) {

    /**
     * Runs to the end.
     *
     * @return what was done, be there failed rows or not
     * @throws CannotFinish if the input, the output folder, the token or a model cannot be used; what was answered until
     *     then is written
     */
    public RunSheet run() {
        List<Review> reviews = ReviewFile.read(new ReviewSource(options.input()), options.textColumn());
        OutputFolder folder = OutputFolder.prepare(options.out(), "review-pulse");
        RunStats stats = new RunStats();
        long start = System.nanoTime();
        PulseJournal journal = PulseJournal.of(folder, options.models(), reviews);
        BatchProgress batches = new BatchProgress(progress);
        ScoredReviews scores = score(reviews, journal, stats, batches);
        RunSheet run = sheet(scores, folder, batches, stats.figures(Duration.ofNanos(System.nanoTime() - start)));
        write(scores, run, folder);
        journal.delete();
        return run;
    }

    private ScoredReviews score(List<Review> reviews, PulseJournal journal, RunStats stats, BatchProgress batches) {
        try (HfClient hf = service.client().listener(stats).build();
                progress) {
            return new Scoring(hf, options.models(), journal, batches).score(reviews);
        }
    }

    private RunSheet sheet(ScoredReviews scores, OutputFolder folder, BatchProgress batches, RunFigures figures) {
        return new RunSheet(
                service.words(),
                service.offline(),
                options.models(),
                scores.reviews().size(),
                scores.failed(),
                batches.resumed(),
                batches.mostInFlight(),
                folder.path().toString(),
                figures);
    }

    private static void write(ScoredReviews scores, RunSheet run, OutputFolder folder) {
        if (scores.any()) {
            new Outputs(folder).write(scores, run);
        }
        scores.ended().ifPresent(cause -> {
            String kept = scores.any() ? "; what was answered until then is in " + folder.path() : "";
            throw new CannotFinish("The run could not finish: " + cause.getMessage() + kept, cause);
        });
    }
}
