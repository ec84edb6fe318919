package io.github.hfclient.examples.run;

import io.github.hfclient.event.ClientEvent;
import io.github.hfclient.event.ClientListener;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the client reports. Safe for use by many threads. */
public final class RunStats implements ClientListener {

    private static final int OK = 200;

    private final LongAdder requests = new LongAdder();
    private final LongAdder retries = new LongAdder();
    private final LongAdder waits = new LongAdder();
    private final LongAdder waitedNanos = new LongAdder();
    private final Queue<Duration> answers = new ConcurrentLinkedQueue<>();

    @Override
    public void on(ClientEvent event) {
        if (event instanceof ClientEvent.AttemptEnded attempt) {
            count(attempt);
        } else if (event instanceof ClientEvent.Waiting wait) {
            waits.increment();
            waitedNanos.add(wait.expected().toNanos());
        }
    }

    private void count(ClientEvent.AttemptEnded attempt) {
        requests.increment();
        if (attempt.number() > 1) {
            retries.increment();
        }
        if (attempt.status() == OK) {
            answers.add(attempt.elapsed());
        }
    }

    public RunFigures figures(Duration took) {
        List<Duration> sorted = answers.stream().sorted().toList();
        return new RunFigures(
                requests.sum(),
                retries.sum(),
                waits.sum(),
                Duration.ofNanos(waitedNanos.sum()),
                percentile(sorted, 50),
                percentile(sorted, 95),
                took);
    }

    /** The smallest of the values that so many percent of them do not exceed. */
    private static Duration percentile(List<Duration> sorted, int percent) {
        int rank = (sorted.size() * percent + 99) / 100;
        return sorted.isEmpty() ? Duration.ZERO : sorted.get(rank - 1);
    }
}
