package io.github.hfclient.examples.offline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What words say about a mood, by language: from -4 (dreadful) to 4 (splendid). An entry that ends in {@code *} is the
 * beginning of a word, one with a blank is two words in a row. Emoji count in every language.
 */
final class SentimentWords {

    private static final int SHORTEST_STEM = 3;

    private final Map<String, Double> weights = new HashMap<>();
    private final Set<String> roles = new HashSet<>();

    private SentimentWords() {}

    /** Reads the word list: language (or {@code emoji}), then a weight or the role of the words, then the words. */
    static SentimentWords load() {
        SentimentWords words = new SentimentWords();
        Rows.read("sentiment.tsv").forEach(row -> words.add(row[0], row[1], row[2].split(", ")));
        return words;
    }

    private void add(String group, String meaning, String[] words) {
        for (String word : words) {
            if (meaning.matches("-?[0-9.]+")) {
                weights.put(group + ' ' + word, Double.valueOf(meaning));
            } else {
                roles.add(group + ' ' + meaning + ' ' + word);
            }
        }
    }

    /** What the word says, 0 for a word that says nothing. */
    double weight(Language language, String lowerCaseWord) {
        Double whole = weights.get(language.code() + ' ' + lowerCaseWord);
        return whole != null ? whole : stem(language, lowerCaseWord);
    }

    private double stem(Language language, String word) {
        for (int length = word.length(); length >= SHORTEST_STEM; length--) {
            Double weight = weights.get(language.code() + ' ' + word.substring(0, length) + '*');
            if (weight != null) {
                return weight;
            }
        }
        return 0;
    }

    /** What these two words in a row say, 0 if they are not listed together. */
    double weight(Language language, String lowerCaseWord, String next) {
        return weights.getOrDefault(language.code() + ' ' + lowerCaseWord + ' ' + next, 0.0);
    }

    double emoji(int codePoint) {
        return weights.getOrDefault("emoji " + Character.toString(codePoint), 0.0);
    }

    /** Whether the word turns what follows into its opposite. */
    boolean negates(Language language, String lowerCaseWord) {
        return roles.contains(language.code() + " not " + lowerCaseWord);
    }

    /** Whether the word makes what follows stronger. */
    boolean strengthens(Language language, String lowerCaseWord) {
        return roles.contains(language.code() + " very " + lowerCaseWord);
    }

    /** Whether what follows the word counts more than what came before. */
    boolean turns(Language language, String lowerCaseWord) {
        return roles.contains(language.code() + " but " + lowerCaseWord);
    }
}
