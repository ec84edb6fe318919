package io.github.hfclient.internal.batch;

import io.github.hfclient.HfException;
import java.util.List;
import java.util.Optional;

/** If the first rows all fail alike, so will the rest. */
final class Hopeless {
    private Hopeless() {}

    /** Why to go no further; empty if the failures differ. */
    static Optional<HfException> check(List<RuntimeException> failures) {
        return failures.get(0) instanceof HfException first && failures.stream().allMatch(e -> alike(first, e))
                ? Optional.of(ended(failures.size(), first))
                : Optional.empty();
    }

    private static boolean alike(HfException first, RuntimeException other) {
        return other instanceof HfException e && e.getClass() == first.getClass() && e.status() == first.status();
    }

    private static HfException ended(int rows, HfException first) {
        String message = "the first " + rows + " rows all failed alike, so the batch was ended: " + first.getMessage();
        return first instanceof HfException.UnreadableAnswer
                ? new HfException.UnreadableAnswer(message, first.details(), first)
                : new HfException.InvalidInput(message, first.details(), first);
    }
}
