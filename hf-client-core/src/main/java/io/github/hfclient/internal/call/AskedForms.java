package io.github.hfclient.internal.call;

import io.github.hfclient.HfException;
import io.github.hfclient.internal.address.Target;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In which forms a call asks for its task: each once, the next if the server does not have the task in that one. */
final class AskedForms {
    private final Deque<Target> untried;
    private final Target all;
    private volatile Target target;
    private @Nullable HfException first;

    /**
     * The forms of a task.
     *
     * @param begin the one to begin with
     * @param all with all the others
     */
    AskedForms(Target begin, Target all) {
        this.target = begin;
        this.all = all;
        this.untried = new ArrayDeque<>();
        if (several()) {
            Stream.concat(Stream.of(all), all.others().stream())
                    .filter(other -> !other.form().equals(begin.form()))
                    .forEach(untried::add);
        }
    }

    Target target() {
        return target;
    }

    boolean several() {
        return !all.others().isEmpty();
    }

    /** The first of them, with all the others. */
    Target all() {
        return all;
    }

    /** Whether the refusal says that this form is not spoken, and there is another one; then that is the target now. */
    boolean next(HfException refusal) {
        Target other = untried.peek();
        if (other == null || !unspoken(refusal, other)) return false;
        if (first == null) first = refusal;
        target = untried.remove();
        return true;
    }

    /** At one and the same path the form shows in the fields that the server misses, elsewhere in that there is no such path. */
    private boolean unspoken(HfException refusal, Target other) {
        return other.uri().equals(target.uri())
                ? refusal.status() == 400 || refusal.status() == 422
                : noSuchPath(refusal);
    }

    /** A server that misses the model has the path. */
    private static boolean noSuchPath(HfException refusal) {
        if (refusal.status() == 405) return true;
        String words = refusal.bodyExcerpt().toLowerCase(Locale.ROOT);
        return refusal.status() == 404 && !words.contains("model");
    }

    HfException told(HfException failure) {
        return first != null && noSuchPath(failure) ? first : failure;
    }
}
