package io.github.hfclient.examples.offline;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A sentence and where it begins in its text, in UTF-16 units. */
record Sentence(String text, int start) {

    private static final Pattern SENTENCE =
            Pattern.compile("\\S.*?(?:[.!?\u3002]+[\"'\u201D\u2019\u00BB)]*(?=\\s|$)|(?=\\R|$))");

    /** The sentences of a text; the end of a line ends one too. */
    static List<Sentence> in(String text) {
        return SENTENCE.matcher(text)
                .results()
                .map(found -> new Sentence(found.group(), found.start()))
                .toList();
    }

    /** Their words alone. */
    static Stream<String> textsIn(String text) {
        return in(text).stream().map(Sentence::text);
    }

    int end() {
        return start + text.length();
    }
}
