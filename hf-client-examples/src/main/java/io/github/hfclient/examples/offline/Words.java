package io.github.hfclient.examples.offline;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The words of a text where they stand, and the marks between them that the rules look at. */
record Words(String text, List<Word> all) {

    private static final Pattern WORD = Pattern.compile(
            "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:(?!['’]s\\b)['’.&-][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)*");

    private static final Pattern WITHIN_SENTENCE = Pattern.compile("[ ,&/'’–-]*");
    private static final Pattern ELISION = Pattern.compile("^(?:[ldjnmts]|qu|un|dell|all|nell|quest)'");

    /** A word and where it stands, in UTF-16 units of the text. */
    record Word(String text, int start, int end) {

        /** In small letters, without the article or pronoun that French and Italian tie to a word. */
        String lower() {
            String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
            return ELISION.matcher(lower).replaceFirst("");
        }

        boolean capitalised() {
            return Character.isUpperCase(text.codePointAt(0));
        }

        boolean shouted() {
            return text.length() > 2 && text.equals(text.toUpperCase(Locale.ROOT)) && capitalised();
        }
    }

    static Words of(String text) {
        return new Words(text, WORD.matcher(text).results().map(Words::word).toList());
    }

    private static Word word(MatchResult match) {
        return new Word(match.group(), match.start(), match.end());
    }

    /** The text in pieces, each word changed and all between them as it is. */
    Stream<String> replaced(Function<Word, String> change) {
        Stream<String> words = IntStream.range(0, all.size())
                .boxed()
                .flatMap(index -> Stream.of(before(index), change.apply(all.get(index))));
        return Stream.concat(words, Stream.of(text.substring(all.isEmpty() ? 0 : end(all.size()))));
    }

    List<String> lower() {
        return all.stream().map(Word::lower).toList();
    }

    /** The text from the word {@code first} up to, not including, the word {@code next}. */
    String slice(int first, int next) {
        return text.substring(start(first), end(next));
    }

    /** Where the word begins, in UTF-16 units. */
    int start(int index) {
        return all.get(index).start();
    }

    /** Where the word before this one ends, in UTF-16 units. */
    int end(int next) {
        return all.get(next - 1).end();
    }

    /** What stands between this word and the one before it. */
    String before(int index) {
        return text.substring(index == 0 ? 0 : end(index), start(index));
    }

    /** Whether a sentence begins with this word. */
    boolean opens(int index) {
        return index == 0 || !WITHIN_SENTENCE.matcher(before(index)).matches();
    }
}
