package io.github.hfclient.examples.bulk;

import io.github.hfclient.Progress;
import io.github.hfclient.examples.run.ProgressDisplay;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Shows how far a run is, and knows what was reported last. */
final class BulkProgress implements Consumer<Progress> {

    private static final Progress NONE =
            new Progress(0, 0, OptionalLong.empty(), 0, new Progress.Work(0, 0, 0, 0, 0, 0, 0));

    private final ProgressDisplay display;
    private volatile Progress last = NONE;

    BulkProgress(ProgressDisplay display) {
        this.display = display;
    }

    Progress last() {
        return last;
    }

    @Override
    public void accept(Progress now) {
        last = now;
        display.note(words(now));
        display.done(now.done());
    }

    static String words(Progress now) {
        Progress.Work work = now.work();
        return "%d requests, %d retries, %d of %d in flight, %d resumed"
                .formatted(now.requests(), work.retries(), work.inFlight(), work.limit(), work.resumed());
    }
}
