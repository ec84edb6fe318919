package io.github.hfclient.examples.offline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What reviews say when they speak of a theme, by its name: words, beginnings of words and phrases in several languages. */
final class ThemeWords {

    private final Map<String, List<Pattern>> signs = new HashMap<>();

    private ThemeWords() {}

    /** Reads the list: the names of a theme, then its words; one that ends in * is the beginning of a word. */
    static ThemeWords load() {
        ThemeWords themes = new ThemeWords();
        Rows.read("themes.tsv").forEach(row -> themes.add(row[0].split(", "), row[1].split(", ")));
        return themes;
    }

    private void add(String[] names, String[] words) {
        for (String name : names) {
            List<Pattern> theme = signs.computeIfAbsent(name, key -> new ArrayList<>());
            for (String word : words) theme.add(sign(word));
        }
    }

    private static Pattern sign(String word) {
        boolean beginning = word.endsWith("*");
        String letters = Pattern.quote(beginning ? word.substring(0, word.length() - 1) : word);
        String before = Character.isLetter(word.codePointAt(0)) ? "(?<![\\p{L}\\p{N}])" : "";
        String after =
                beginning || !Character.isLetter(word.codePointBefore(word.length())) ? "" : "(?![\\p{L}\\p{N}])";
        return Pattern.compile(before + letters + after, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** How many signs of the theme are in the text, each counted once. */
    long count(String theme, String text) {
        return signs.getOrDefault(theme.toLowerCase(Locale.ROOT), List.of()).stream()
                .filter(sign -> sign.matcher(text).find())
                .count();
    }
}
