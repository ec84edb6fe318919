package io.github.hfclient.tasks.embedding;

import io.github.hfclient.Require;
import io.github.hfclient.tasks.internal.CheckedLists;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;

/**
 * A vector for each token of a text, in their order, those that the model puts around the text included.
 *
 * @param tokens at least one, all of the same length
 */
public record TokenVectors(List<Embedding> tokens) implements Iterable<Embedding>, Serializable {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is none, or one is null, or they differ in length
     */
    public TokenVectors {
        tokens = CheckedLists.copyOfSome("tokens", tokens);
        int dimensions = tokens.get(0).dimensions();
        for (Embedding token : tokens) Require.range("tokens: dimensions", token.dimensions(), dimensions, dimensions);
    }

    /** How many numbers each vector has. */
    public int dimensions() {
        return tokens.get(0).dimensions();
    }

    /** The numbers, a row for each token; a copy. */
    public float[][] values() {
        return tokens.stream().map(Embedding::values).toArray(float[][]::new);
    }

    @Override
    public Iterator<Embedding> iterator() {
        return tokens.iterator();
    }
}
