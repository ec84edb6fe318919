package io.github.hfclient.examples.offline;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a description that say something, with what a name in code is made of. */
record Keywords(Set<String> words) {

    private static final int TELLING = 5;
    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|_");
    private static final Set<String> COMMON = Set.of(
            "about", "after", "before", "could", "every", "there", "these", "thing", "those", "wanted", "where",
            "which", "whether", "while", "without", "would", "takes");

    static Keywords of(String name, String description) {
        return of(HUMP.matcher(name).replaceAll(" ") + ' ' + description);
    }

    private static Keywords of(String text) {
        return new Keywords(stems(text).stream()
                .filter(word -> word.length() >= TELLING && !COMMON.contains(word))
                .collect(Collectors.toSet()));
    }

    /** Every word of a list, short ones too. */
    static Keywords list(String words) {
        return new Keywords(new HashSet<>(stems(words)));
    }

    /** Whether one of these words is in the text. */
    boolean in(String text) {
        return stems(text).stream().anyMatch(words::contains);
    }

    /** How many different ones of these words are in the text. */
    long count(String text) {
        return stems(text).stream().filter(words::contains).distinct().count();
    }

    /** In small letters and the singular, as far as English goes. */
    private static List<String> stems(String text) {
        return Words.of(text).all().stream()
                .map(word -> stem(word.text().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** The singular of an English word, as far as this rule goes. */
    static String stem(String word) {
        return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }
}
