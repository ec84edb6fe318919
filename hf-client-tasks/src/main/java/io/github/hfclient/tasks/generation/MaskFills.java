package io.github.hfclient.tasks.generation;

import io.github.hfclient.tasks.internal.CheckedLists;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * Words for the gap of a text, best first; or for each of several gaps, which are in {@link #masks}.
 *
 * <pre>{@code
 * for (MaskFill fill : hf.call(FillMask.of("The capital of France is <mask>."))) out.println(fill.sequence());
 * }</pre>
 *
 * @param masks for each gap, in the order of the text, the words for it: at least one, best first whatever the order of
 *     the server
 */
public record MaskFills(List<List<MaskFill>> masks) implements Iterable<MaskFill>, Serializable {
    /**
     * Copies and sorts the words.
     *
     * @throws IllegalArgumentException if there is no gap, or no word for one, or one is null
     */
    public MaskFills {
        masks = CheckedLists.copyOfSome("masks", masks).stream()
                .map(MaskFills::bestFirst)
                .toList();
    }

    private static List<MaskFill> bestFirst(List<MaskFill> fills) {
        return CheckedLists.copyOfSome("the words for a mask", fills).stream()
                .sorted(Comparator.comparingDouble(MaskFill::score).reversed())
                .toList();
    }

    /**
     * The words for the only gap.
     *
     * @throws IllegalStateException if the text has several gaps
     */
    public List<MaskFill> fills() {
        if (masks.size() == 1) return masks.get(0);
        throw new IllegalStateException("the text has " + masks.size() + " masks; masks() has the words for each");
    }

    /**
     * The best word for the only gap.
     *
     * @throws IllegalStateException if the text has several gaps
     */
    public MaskFill top() {
        return fills().get(0);
    }

    /**
     * The words for the only gap.
     *
     * @throws IllegalStateException if the text has several gaps
     */
    @Override
    public Iterator<MaskFill> iterator() {
        return fills().iterator();
    }
}
