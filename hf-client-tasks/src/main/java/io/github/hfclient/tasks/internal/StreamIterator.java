package io.github.hfclient.tasks.internal;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The pieces of an answer one by one, of which an event brings none, one or several. */
public final class StreamIterator<E> implements Iterator<E> {
    private final Supplier<@Nullable List<E>> events;
    private final Queue<E> ahead = new ArrayDeque<>(1);
    private boolean over;

    /** Pieces that are asked for an event at a time, until that gives null. */
    public StreamIterator(Supplier<@Nullable List<E>> events) {
        this.events = events;
    }

    @Override
    public boolean hasNext() {
        while (ahead.isEmpty() && !over) readOn();
        return !ahead.isEmpty();
    }

    private void readOn() {
        List<E> some = events.get();
        if (some == null) over = true;
        else ahead.addAll(some);
    }

    @Override
    public E next() {
        if (!hasNext()) throw new NoSuchElementException("the answer is complete");
        return ahead.remove();
    }

    /** Reads on to the end, for who wants the sum alone. */
    public void skip() {
        while (hasNext()) next();
    }
}
