package io.github.hfclient.examples.offline;

import java.util.Set;
import java.util.stream.Collectors;

/** The words of a question that its answer stands beside: all but the little ones and those that only ask. */
record QuestionWords(String question, Set<String> words) {

    private static final Set<String> ASKING = Set.of(
            "what", "which", "who", "whom", "whose", "when", "where", "why", "how", "much", "many", "do", "does", "did",
            "be", "been", "were", "can", "could", "an", "by", "from", "or", "your", "its", "has", "had", "there",
            "tell", "me", "is", "are", "was", "at", "as", "name");

    static QuestionWords of(String question) {
        Set<String> words = Words.of(question).lower().stream()
                .filter(word -> !ASKING.contains(word) && !Language.EN.little(word))
                .map(Keywords::stem)
                .collect(Collectors.toSet());
        return new QuestionWords(question, words);
    }

    boolean has(String lowerCaseWord) {
        return words.contains(Keywords.stem(lowerCaseWord));
    }

    /** How much of the question is in the text, from 0 to 1. */
    double shareIn(String text) {
        long found = Words.of(text).lower().stream()
                .filter(this::has)
                .map(Keywords::stem)
                .distinct()
                .count();
        return words.isEmpty() ? 0 : (double) found / words.size();
    }

    /** Whether one of these is in the question, in small letters. */
    boolean asks(String... ways) {
        String lower = ' ' + String.join(" ", Words.of(question).lower()) + ' ';
        for (String way : ways) {
            if (lower.contains(' ' + way + ' ')) return true;
        }
        return false;
    }
}
