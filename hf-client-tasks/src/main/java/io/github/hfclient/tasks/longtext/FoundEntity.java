package io.github.hfclient.tasks.longtext;

import io.github.hfclient.Require;
import io.github.hfclient.tasks.Span;
import io.github.hfclient.tasks.text.Entity;
import org.jspecify.annotations.Nullable;

/**
 * An entity at its place in the whole text.
 *
 * @param window where it was found, without white space at its borders
 * @param length of the whole text
 */
record FoundEntity(Entity entity, Span window, int length) {
    int start() {
        return Require.present("start", entity.start());
    }

    int end() {
        return Require.present("end", entity.end());
    }

    boolean sameGroup(FoundEntity other) {
        return entity.entityGroup().equals(other.entity.entityGroup());
    }

    boolean same(FoundEntity other) {
        return sameGroup(other) && start() == other.start() && end() == other.end();
    }

    boolean overlaps(FoundEntity other) {
        return start() < other.end() && other.start() < end();
    }

    /** Whether the window in which this was found shows all of both, and what stands on each side of it. */
    private boolean seesBoth(FoundEntity other) {
        boolean left = window.start() == 0 || window.start() < Math.min(start(), other.start());
        boolean right = window.end() == length || window.end() > Math.max(end(), other.end());
        return left && right;
    }

    /** Whether both are parts of one entity, which no window shows as a whole. */
    boolean goesOnIn(FoundEntity other) {
        return sameGroup(other) && !seesBoth(other) && !other.seesBoth(this);
    }

    /** Whether this is to be believed rather than the other, which it overlaps: it was seen whole, it is longer, it is surer. */
    boolean beats(FoundEntity other) {
        boolean sees = seesBoth(other);
        if (sees != other.seesBoth(this)) return sees;
        int difference = (end() - start()) - (other.end() - other.start());
        return difference > 0 || (difference == 0 && entity.score() > other.entity.score());
    }

    FoundEntity surer(FoundEntity other) {
        return other.entity.score() > entity.score() ? other : this;
    }

    /** Both as one, as sure as they are on average. */
    FoundEntity joined(FoundEntity other, String text) {
        int start = Math.min(start(), other.start());
        int end = Math.max(end(), other.end());
        double score = (entity.score() + other.entity.score()) / 2;
        Span codePoints = joined(entity.codePoints(), other.entity.codePoints());
        Entity whole = new Entity(entity.entityGroup(), score, text.substring(start, end), start, end, codePoints);
        Span windows = Require.present("window", joined(window, other.window));
        return new FoundEntity(whole, windows, length);
    }

    private static @Nullable Span joined(@Nullable Span one, @Nullable Span other) {
        if (one == null || other == null) return null;
        return new Span(Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
    }
}
