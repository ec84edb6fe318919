package io.github.hfclient.examples.offline;

import io.github.hfclient.examples.offline.Evidence.Scored;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What could stand in a gap: words that a list knows after the word before the gap, then words that fit anywhere. */
final class MaskRules {

    private static final String ANYWHERE = "*";

    private final Map<String, List<String>> followers = new LinkedHashMap<>();

    private MaskRules() {}

    /** Reads the list: a word (* for any), then what may follow it, the likeliest first. */
    static MaskRules load() {
        MaskRules rules = new MaskRules();
        Rows.read("masks.tsv").forEach(row -> rules.followers.put(row[0], List.of(row[1].split(", "))));
        return rules;
    }

    /** Every word of the lists has a number, as those of a tokenizer have. */
    int number(String word) {
        List<String> all =
                followers.values().stream().flatMap(List::stream).distinct().toList();
        return all.indexOf(word);
    }

    /**
     * Words for the gap, whose scores add up to 1, the likeliest first.
     *
     * @param targets the only words to choose from; empty for any
     */
    List<Scored> fill(String before, List<String> targets) {
        Map<String, Double> weights = new LinkedHashMap<>();
        List<String> likely = likely(before);
        for (String word : targets.isEmpty() ? likely : targets) {
            int place = likely.indexOf(word);
            weights.put(word, place < 0 ? -8.0 : -0.7 * place);
        }
        return Evidence.best(new Evidence(weights).softmax(), weights.size());
    }

    private List<String> likely(String before) {
        List<String> words = Words.of(before.toLowerCase(Locale.ROOT)).lower();
        String last = words.isEmpty() ? "" : words.get(words.size() - 1);
        List<String> likely = new ArrayList<>(followers.getOrDefault(last, List.of()));
        followers.getOrDefault(ANYWHERE, List.of()).stream()
                .filter(word -> !likely.contains(word))
                .forEach(likely::add);
        return likely;
    }
}
