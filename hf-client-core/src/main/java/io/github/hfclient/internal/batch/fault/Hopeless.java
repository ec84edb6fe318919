package io.github.hfclient.internal.batch.fault;

import io.github.hfclient.HfException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * If the first rows of a run all fail alike, so will the rest: those of the first list, or so many that were asked about alone. Token,
 * model or parameters may be wrong. One answer, were it to an earlier run, gives hope for good.
 */
public final class Hopeless {
    private static final int ENOUGH = 32;

    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable RuntimeException first;
    private int alike;
    private boolean differ;
    private volatile boolean answered;

    /** A row was answered. */
    public void answered() {
        if (!answered) answered = true;
    }

    /** Why to go no further, now that all rows of a request were refused, each alone at last; empty if there is hope. */
    public Optional<HfException> refused(List<RuntimeException> failures) {
        if (answered) return Optional.empty();
        return failures.size() == 1 ? single(failures.get(0)) : list(failures);
    }

    private Optional<HfException> single(RuntimeException failure) {
        lock.lock();
        try {
            if (first == null) first = failure;
            differ |= !alike(first, failure);
            return differ || ++alike < ENOUGH ? Optional.empty() : ended(alike, first);
        } finally {
            lock.unlock();
        }
    }

    private static Optional<HfException> list(List<RuntimeException> failures) {
        RuntimeException first = failures.get(0);
        boolean alike = failures.stream().allMatch(e -> alike(first, e));
        return alike ? ended(failures.size(), first) : Optional.empty();
    }

    private static boolean alike(RuntimeException first, RuntimeException other) {
        return first instanceof HfException one
                && other instanceof HfException e
                && e.getClass() == one.getClass()
                && e.status() == one.status();
    }

    private static Optional<HfException> ended(int rows, @Nullable RuntimeException failure) {
        return failure instanceof HfException first ? Optional.of(ended(rows, first)) : Optional.empty();
    }

    private static HfException ended(int rows, HfException first) {
        String message = "the first " + rows + " rows all failed alike, so the batch was ended: " + first.getMessage();
        return first instanceof HfException.UnreadableAnswer
                ? new HfException.UnreadableAnswer(message, first.details(), first)
                : new HfException.InvalidInput(message, first.details(), first);
    }
}
