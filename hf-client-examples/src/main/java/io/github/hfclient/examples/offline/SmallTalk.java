package io.github.hfclient.examples.offline;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers in words: to a few set questions, else by saying what was asked. Every answer says that rules give it. */
record SmallTalk(Conversation talk) {

    static final String CONFESSION = "I am a rule-based stand-in, not a model: ";

    private static final Pattern COUNT = Pattern.compile("\\bcount to (\\d{1,5})\\b");
    private static final Pattern CAPITAL = Pattern.compile("\\bcapital of (\\p{L}+)");
    private static final Pattern GREETING = Pattern.compile("^(hello|hi|hey|good (morning|evening))\\b.*");

    private static final Map<String, String> CAPITALS =
            Map.of("france", "Paris", "italy", "Rome", "spain", "Madrid", "germany", "Berlin", "portugal", "Lisbon");

    String answer() {
        return CONFESSION + (talk.toolResults().isEmpty() ? reply() : told());
    }

    private String told() {
        return "the tools say " + String.join(" and ", talk.toolResults()) + '.';
    }

    private String reply() {
        String question = talk.question().toLowerCase(Locale.ROOT);
        Matcher count = COUNT.matcher(question);
        Matcher capital = CAPITAL.matcher(question);
        if (talk.images() > 0) return "I cannot see images, and you sent " + talk.images() + '.';
        if (count.find()) return counted(Integer.parseInt(count.group(1)));
        if (capital.find()) return capitalOf(capital.group(1));
        if (question.contains("did i say")) return remembered();
        if (question.contains("who are you")) return "word lists and patterns, written by hand.";
        return GREETING.matcher(question).matches() ? "hello! Ask me to count to ten." : summary();
    }

    private static String counted(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).collect(Collectors.joining(" ", "", "."));
    }

    private static String capitalOf(String country) {
        String capital = CAPITALS.get(country);
        return capital == null ? "that country is not on my list." : capital + ", says my list.";
    }

    private String remembered() {
        return talk.before().isEmpty()
                ? "this is the first thing you said."
                : "you said \"" + String.join("\", then \"", talk.before()) + "\".";
    }

    private String summary() {
        int words = Words.of(talk.question()).all().size();
        return "you wrote " + words + (words == 1 ? " word" : " words") + ", first \"" + firstSentence() + "\"";
    }

    private String firstSentence() {
        return Sentence.textsIn(talk.question()).findFirst().orElse("");
    }
}
