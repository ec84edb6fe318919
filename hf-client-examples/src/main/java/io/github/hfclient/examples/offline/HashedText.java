package io.github.hfclient.examples.offline;

import java.util.List;
import java.util.Locale;

/**
 * A text as a vector of length 1, by hashing: each word and each three letters of it add to one place. Texts that share words or
 * parts of words are near each other; what the words mean plays no part.
 */
final class HashedText {

    static final int DIMENSIONS = 384;

    private static final int GRAM = 3;
    private static final float PER_WORD = 1;
    private static final float PER_GRAM = 0.4f;

    private HashedText() {}

    static float[] vector(String text) {
        return vector(text, DIMENSIONS);
    }

    static float[] vector(String text, int dimensions) {
        float[] vector = new float[dimensions];
        for (String word : wordsOf(text)) {
            add(word, PER_WORD, vector);
            for (int i = 0; i + GRAM <= word.length(); i++) add(word.substring(i, i + GRAM), PER_GRAM, vector);
        }
        return normalised(vector);
    }

    /** A text without words, such as an emoji, is its signs. */
    private static List<String> wordsOf(String text) {
        List<String> words = Words.of(text).lower().stream()
                .filter(word -> !Language.EN.little(word))
                .toList();
        return words.isEmpty() ? List.of(text.strip().toLowerCase(Locale.ROOT)) : words;
    }

    private static void add(String part, float weight, float[] vector) {
        int hash = part.hashCode() * 0x9E3779B1;
        vector[Integer.remainderUnsigned(hash >>> 1, vector.length)] += (hash & 1) == 0 ? weight : -weight;
    }

    private static float[] normalised(float[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        for (int i = 0; i < vector.length && length > 0; i++) vector[i] /= (float) length;
        return vector;
    }

    /** The cosine, both vectors being of length 1. */
    static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) sum += (double) one[i] * other[i];
        return sum;
    }

    static double likeness(String one, String other) {
        return dot(vector(one), vector(other));
    }
}
