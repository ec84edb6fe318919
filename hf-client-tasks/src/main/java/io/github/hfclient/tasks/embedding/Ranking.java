package io.github.hfclient.tasks.embedding;

import io.github.hfclient.tasks.internal.CheckedLists;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * Texts in the order in which they answer a query, best first whatever the order of the server; equal scores keep the
 * server's order.
 *
 * @param texts at least one; {@link ScoredText#index} is the place in the list that was asked about
 */
public record Ranking(List<ScoredText> texts) implements Iterable<ScoredText>, Serializable {
    /**
     * Copies and sorts the texts.
     *
     * @throws IllegalArgumentException if there is none, or one is null
     */
    public Ranking {
        texts = CheckedLists.copyOfSome("texts", texts).stream()
                .sorted(Comparator.comparingDouble(ScoredText::score).reversed())
                .toList();
    }

    /** The text that answers the query best. */
    public ScoredText top() {
        return texts.get(0);
    }

    @Override
    public Iterator<ScoredText> iterator() {
        return texts.iterator();
    }
}
