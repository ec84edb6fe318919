package io.github.hfclient.examples.offline;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Picks the sentences of a text that hold most of the words that the text repeats, and leaves them as they are. */
final class SummaryRules {

    private static final int TELLING = 4;
    private static final int SHORTEST = 4;

    private final List<Sentence> sentences;
    private final Map<String, Long> frequency;

    SummaryRules(String text) {
        this.sentences = Sentence.in(text);
        this.frequency =
                telling(text).stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static List<String> telling(String text) {
        return Words.of(text).lower().stream()
                .filter(word -> word.length() >= TELLING)
                .toList();
    }

    /** Sentences in their order that repeat something, of no more words together than that; the best one in any case. */
    String summary(int mostWords) {
        Set<Sentence> chosen = new HashSet<>();
        int words = 0;
        for (Sentence sentence : bestFirst()) {
            int more = words + length(sentence);
            if (chosen.isEmpty() || (more <= mostWords && weight(sentence) > 0)) {
                chosen.add(sentence);
                words = more;
            }
        }
        return sentences.stream().filter(chosen::contains).map(Sentence::text).collect(Collectors.joining(" "));
    }

    private List<Sentence> bestFirst() {
        return sentences.stream()
                .sorted(Comparator.comparingDouble(this::weight).reversed())
                .toList();
    }

    /** The mean of how often its words are used; a sentence of few words says too little. */
    private double weight(Sentence sentence) {
        double all = telling(sentence.text()).stream()
                .distinct()
                .mapToDouble(word -> frequency.getOrDefault(word, 0L) - 1)
                .sum();
        return all / Math.max(SHORTEST, length(sentence));
    }

    private static int length(Sentence sentence) {
        return Words.of(sentence.text()).all().size();
    }
}
