package io.github.hfclient.examples.offline;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A word list from English into a few languages; a word that is not in it stays as it is. */
final class Dictionary {

    private static final String CONFESSION = "[word by word from a list, by no model] ";

    private final List<String> languages;
    private final Map<String, String> words = new HashMap<>();

    private Dictionary(List<String> languages) {
        this.languages = languages;
    }

    /** Reads the list: the languages first, then a word and what it is in each of them. */
    static Dictionary load() {
        List<String[]> rows = Rows.read("dictionary.tsv");
        String[] head = rows.get(0);
        Dictionary dictionary = new Dictionary(Arrays.asList(head).subList(1, head.length));
        rows.subList(1, rows.size()).forEach(dictionary::add);
        return dictionary;
    }

    private void add(String[] row) {
        for (int i = 1; i < row.length; i++) words.put(languages.get(i - 1) + ' ' + row[0], row[i]);
    }

    /**
     * Translates, and says how.
     *
     * @param language a code that begins like one of the list: {@code de}, {@code de_DE}, {@code deu_Latn}
     */
    String translate(String text, String language) {
        String code = languages.stream()
                .filter(language::startsWith)
                .findFirst()
                .orElseThrow(() -> new BadInput("`tgt_lang` must be one of " + languages + ", not " + language));
        return CONFESSION
                + Words.of(text).replaced(word -> translated(code, word)).collect(Collectors.joining());
    }

    private String translated(String code, Words.Word word) {
        String found = words.get(code + ' ' + word.lower());
        if (found == null) return word.text();
        return word.capitalised() ? found.substring(0, 1).toUpperCase(Locale.ROOT) + found.substring(1) : found;
    }
}
