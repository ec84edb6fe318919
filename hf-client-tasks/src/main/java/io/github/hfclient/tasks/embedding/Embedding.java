package io.github.hfclient.tasks.embedding;

import io.github.hfclient.Require;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A text as a vector, near the vectors of texts that mean the like. Immutable; equal to others of the same numbers.
 *
 * <pre>{@code
 * Embedding cat = hf.call(FeatureExtraction.of("a cat"));
 * Embedding dog = hf.call(FeatureExtraction.of("a dog"));
 * double alike = cat.cosine(dog);
 * }</pre>
 *
 * <p>Mappers such as Jackson write and read it as a record, {@code {"values":[..]}}.
 *
 * @param values the numbers, at least one; copied, also by the accessor
 */
@SuppressWarnings(
        "ArrayRecordComponent") // a list of boxed numbers takes several times the memory; the array is not shared
public record Embedding(float[] values) implements Serializable {
    /**
     * Copies the numbers.
     *
     * @throws IllegalArgumentException if there are none, or one is not finite
     */
    public Embedding {
        values = Require.present("values", values).clone();
        if (values.length == 0) throw new IllegalArgumentException("values is empty");
        for (float value : values) {
            if (!Float.isFinite(value)) throw new IllegalArgumentException("a value is " + value + ", must be finite");
        }
    }

    /**
     * A vector of these numbers, which are copied.
     *
     * @throws IllegalArgumentException if there are none, or one is not finite
     */
    public static Embedding of(float... values) {
        return new Embedding(values);
    }

    /** The numbers, in a new array. */
    @Override
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
        requireSameDimensions(other);
        double lengths = Math.sqrt(dot(values, values)) * Math.sqrt(dot(other.values, other.values));
        return lengths == 0 ? 0 : Math.max(-1, Math.min(1, dot(values, other.values) / lengths));
    }

    /**
     * The sum of the products of the numbers; for vectors of length 1 the same as {@link #cosine}, and faster.
     *
     * @throws IllegalArgumentException if the other has another number of dimensions
     */
    public double dot(Embedding other) {
        requireSameDimensions(other);
        return dot(values, other.values);
    }

    /**
     * How far apart two vectors are: the length of their difference, 0 if they are equal.
     *
     * @throws IllegalArgumentException if the other has another number of dimensions
     */
    public double distance(Embedding other) {
        requireSameDimensions(other);
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double difference = (double) values[i] - other.values[i];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    /**
     * The place in a list of the vector that is most alike by {@link #cosine}, from 0; the first of several; empty if the list
     * is.
     *
     * @throws IllegalArgumentException if one has another number of dimensions
     */
    public OptionalInt nearest(List<Embedding> others) {
        int nearest = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < others.size(); i++) {
            double alike = cosine(others.get(i));
            if (alike > most) nearest = i;
            most = Math.max(most, alike);
        }
        return nearest < 0 ? OptionalInt.empty() : OptionalInt.of(nearest);
    }

    /** The vector of the same direction and length 1; this one if it is all zeros. */
    public Embedding normalized() {
        double length = Math.sqrt(dot(values, values));
        if (length == 0) return this;
        float[] scaled = new float[values.length];
        for (int i = 0; i < scaled.length; i++) scaled[i] = (float) (values[i] / length);
        return new Embedding(scaled);
    }

    private static double dot(float[] left, float[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) sum += (double) left[i] * right[i];
        return sum;
    }

    private void requireSameDimensions(Embedding other) {
        if (other.values.length != values.length) {
            throw new IllegalArgumentException(other.values.length + " dimensions, must be " + values.length);
        }
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
