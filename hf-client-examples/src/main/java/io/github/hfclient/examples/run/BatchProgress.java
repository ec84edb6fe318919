package io.github.hfclient.examples.run;

import io.github.hfclient.Progress;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.StringJoiner;
import java.util.function.Consumer;

/** Shows how far the batches of a program are, one after the other, and knows what they came to. Told by one thread at a time. */
public final class BatchProgress implements Consumer<Progress> {

    private static final Progress NONE =
            new Progress(0, 0, OptionalLong.empty(), 0, new Progress.Work(0, 0, 0, 0, 0, 0, 0));

    private final ProgressDisplay display;
    private volatile Progress last = NONE;
    private volatile int mostInFlight;
    private volatile long earlier; // rows that came from the journals of the batches before
    private volatile long start;
    private volatile long rows;

    public BatchProgress(ProgressDisplay display) {
        this.display = display;
    }

    /** A batch begins; the one before is over. */
    public void begin(String part, long ofRows) {
        earlier = resumed();
        last = NONE;
        rows = ofRows;
        start = System.nanoTime();
        display.begin(part, ofRows);
    }

    @Override
    public void accept(Progress now) {
        last = now;
        mostInFlight = Math.max(mostInFlight, now.work().inFlight());
        display.note(words(now, rows, Duration.ofNanos(System.nanoTime() - start)));
        display.done(now.done());
    }

    /** What the batch reported last. */
    public Progress last() {
        return last;
    }

    /** The most requests under way that were reported. */
    public int mostInFlight() {
        return mostInFlight;
    }

    /** Rows of all batches that came from a journal. */
    public long resumed() {
        return earlier + last.work().resumed();
    }

    /** What there is to say beside the rows; what has not happened is left out. */
    static String words(Progress now, long rows, Duration took) {
        Progress.Work work = now.work();
        StringJoiner words = new StringJoiner(", ");
        add(words, now.failed(), "failed", "failed");
        add(words, work.resumed(), "resumed", "resumed");
        words.add(count(now.requests(), "request", "requests"));
        add(words, work.retries(), "retry", "retries");
        add(words, work.waits(), "wait", "waits");
        add(words, work.splits(), "split", "splits");
        words.add(work.inFlight() + "/" + work.limit() + " in flight");
        addPace(words, now.done() - work.resumed(), rows - now.done(), took);
        return words.toString();
    }

    private static void add(StringJoiner words, long count, String one, String many) {
        if (count > 0) words.add(count(count, one, many));
    }

    private static String count(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    /** How fast rows are asked about, and how long the rest takes at that. */
    private static void addPace(StringJoiner words, long asked, long left, Duration took) {
        if (asked < 1 || took.isZero()) return;
        double perSecond = asked * 1e9 / took.toNanos();
        words.add(Figures.oneDecimal(perSecond) + " rows/s");
        if (left > 0) words.add(Math.round(left / perSecond) + " s left");
    }
}
