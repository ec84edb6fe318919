package io.github.hfclient.examples.offline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Answers a question with words of a text: from the sentence that shares most words with the question, the name, the date or the
 * number that it asks for, else the longest run of words that the question does not have.
 */
record QuestionRules(KnownNames known) {

    /** A part of the text, in UTF-16 units, and how much of the question its sentence has, from 0 to 1. */
    record Span(int start, int end, double score) {}

    private static final double NEVER_SURE = 0.9;
    private static final Pattern DATE = Pattern.compile(
            "\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b(?:\\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October"
                    + "|November|December)(?: \\d{4})?\\b|\\b(?:1[5-9]|20)\\d{2}\\b"
                    + "|\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|\\b\\d{1,2}:\\d{2}\\b");
    private static final Pattern NUMBER = Pattern.compile("[€£$]?\\d+(?:[.,]\\d+)*(?: ?(?:%|€))?");

    /** One answer a sentence that shares words with the question, the best first. */
    List<Span> answers(String question, String text, int mostWords) {
        QuestionWords asked = QuestionWords.of(question);
        return Sentence.in(text).stream()
                .map(sentence -> answer(asked, sentence, mostWords))
                .filter(span -> span.score() > 0)
                .sorted(Comparator.comparingDouble(Span::score).reversed())
                .toList();
    }

    private Span answer(QuestionWords asked, Sentence sentence, int mostWords) {
        double share = NEVER_SURE * asked.shareIn(sentence.text());
        return asked(asked, sentence)
                .map(found -> new Span(found.start(), found.end(), share))
                .orElseGet(() -> run(asked, sentence, mostWords, share / 2));
    }

    private Optional<Sentence> asked(QuestionWords asked, Sentence sentence) {
        if (asked.asks("who", "whom", "whose"))
            return name("PER", asked, sentence).or(() -> name("ORG", asked, sentence));
        if (asked.asks("where", "which city", "what city", "which country")) return name("LOC", asked, sentence);
        if (asked.asks("when", "which year", "what year", "what day")) return first(DATE, sentence);
        return asked.asks("how many", "how much", "how old", "how long") ? first(NUMBER, sentence) : Optional.empty();
    }

    private Optional<Sentence> name(String group, QuestionWords asked, Sentence sentence) {
        Words words = Words.of(sentence.text());
        return names(words)
                .filter(name ->
                        name.group().equals(group) && !asked.has(words.lower().get(name.first())))
                .findFirst()
                .map(name -> part(sentence, words.start(name.first()), words.end(name.next())));
    }

    private Stream<NameRules.Name> names(Words words) {
        return new NameRules(known, words).names().stream();
    }

    private static Optional<Sentence> first(Pattern pattern, Sentence sentence) {
        return pattern.matcher(sentence.text())
                .results()
                .findFirst()
                .map(found -> part(sentence, found.start(), found.end()));
    }

    private static Sentence part(Sentence sentence, int start, int end) {
        return new Sentence(sentence.text().substring(start, end), sentence.start() + start);
    }

    /** The longest run of words that the question does not have. */
    private static Span run(QuestionWords asked, Sentence sentence, int mostWords, double score) {
        Words words = Words.of(sentence.text());
        Sentence longest = new Sentence("", sentence.start());
        int first = 0;
        for (int i = 0; i < words.all().size(); i++) {
            if (asked.has(words.all().get(i).lower()) || i - first >= mostWords) first = i + 1;
            else if (words.end(i + 1) - words.start(first) > longest.text().length()) {
                longest = part(sentence, words.start(first), words.end(i + 1));
            }
        }
        Sentence found = longest.text().isEmpty() ? sentence : longest;
        return new Span(found.start(), found.end(), score);
    }
}
