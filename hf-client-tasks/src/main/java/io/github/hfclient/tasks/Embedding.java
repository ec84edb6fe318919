package io.github.hfclient.tasks;

import io.github.hfclient.Require;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text as a vector, near the vectors of texts that mean the like. Immutable; equal to others of the same numbers.
 *
 * <pre>{@code
 * Embedding cat = hf.call(FeatureExtraction.of("a cat"));
 * Embedding dog = hf.call(FeatureExtraction.of("a dog"));
 * double alike = cat.cosine(dog);
 * }</pre>
 */
public final class Embedding {
    private final float[] values;

    /** Keeps the array, which must hold something and must not change. */
    Embedding(float[] values) {
        this.values = values;
    }

    /**
     * A vector of these numbers, which are copied.
     *
     * @throws IllegalArgumentException if there are none, or one is not finite
     */
    public static Embedding of(float... values) {
        if (values.length == 0) throw new IllegalArgumentException("values is empty");
        for (float value : values) Require.range("a value", value, -Float.MAX_VALUE, Float.MAX_VALUE);
        return new Embedding(values.clone());
    }

    /** The numbers, in a new array. */
    public float[] values() {
        return values.clone();
    }

    /** How many numbers there are, at least 1. */
    public int dimensions() {
        return values.length;
    }

    /**
     * How alike two vectors are by their direction: 1 the same, 0 nothing in common, -1 the opposite; 0 if one of them is all
     * zeros and so has no direction.
     *
     * @throws IllegalArgumentException if the other has another number of dimensions, and so comes from another model
     */
    public double cosine(Embedding other) {
        if (other.values.length != values.length) {
            throw new IllegalArgumentException(other.values.length + " dimensions, must be " + values.length);
        }
        double lengths = Math.sqrt(dot(values, values)) * Math.sqrt(dot(other.values, other.values));
        return lengths == 0 ? 0 : Math.max(-1, Math.min(1, dot(values, other.values) / lengths));
    }

    private static double dot(float[] left, float[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) sum += (double) left[i] * right[i];
        return sum;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Embedding embedding && Arrays.equals(values, embedding.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Embedding of " + values.length + " dimensions";
    }
}
