package io.github.hfclient;

import java.util.Iterator;
import java.util.List;

/**
 * All rows of a batch, in the order in which they were given, each with its answer or its failure. Immutable.
 *
 * @param <T> the caller's row
 * @param <R> the answer
 * @param items one for each row
 */
public record Results<T, R>(List<Item<T, R>> items) implements Iterable<Item<T, R>> {
    /** Copies the items. */
    public Results {
        items = List.copyOf(items);
    }

    /**
     * The answers, in order.
     *
     * @throws RuntimeException the failure of the first row that has one
     */
    public List<R> values() {
        return items.stream().map(Item::value).toList();
    }

    /** The rows without an answer, in order. */
    public List<Item<T, R>> failed() {
        return items.stream().filter(item -> !item.answered()).toList();
    }

    /** The number of rows. */
    public int size() {
        return items.size();
    }

    @Override
    public Iterator<Item<T, R>> iterator() {
        return items.iterator();
    }
}
