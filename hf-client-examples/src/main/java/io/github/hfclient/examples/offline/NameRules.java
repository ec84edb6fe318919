package io.github.hfclient.examples.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds names in a text: listed ones, and capitalised words that a neighbour or their place gives away. */
final class NameRules {

    /** A name from the word {@code first} up to, not including, the word {@code next}. */
    record Name(String group, double score, int first, int next) {}

    private static final int LONGEST_LISTED = 4;
    private static final int LONGEST_PERSON = 3;
    private static final double LISTED = 0.99;
    private static final double ANNOUNCED = 0.93;
    private static final double GUESSED = 0.62;

    private final KnownNames known;
    private final Words words;
    private final Language language;

    NameRules(KnownNames known, Words words) {
        this.known = known;
        this.words = words;
        this.language = Language.of(words.lower());
    }

    List<Name> names() {
        List<Name> names = new ArrayList<>();
        int at = 0;
        while (at < words.all().size()) {
            Optional<Name> name = nameAt(at);
            name.ifPresent(names::add);
            at = name.map(Name::next).orElse(at + 1);
        }
        return names;
    }

    private Optional<Name> nameAt(int first) {
        return words.all().get(first).capitalised() ? listed(first).or(() -> guessed(first)) : Optional.empty();
    }

    private Optional<Name> listed(int first) {
        for (int next = Math.min(first + LONGEST_LISTED, words.all().size()); next > first; next--) {
            int end = next;
            Optional<Name> name = known.group(words.slice(first, end)).map(group -> listed(group, first, end));
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    /** A first name takes the names after it along. */
    private Name listed(String group, int first, int next) {
        boolean takesMore = group.equals("PER") && language != Language.DE;
        int end = next;
        while (takesMore && end - first < LONGEST_PERSON && couldFollow(end)) {
            end++;
        }
        return new Name(group, LISTED, first, end);
    }

    private Optional<Name> guessed(int first) {
        int next = first;
        while (next == first ? couldBeName(first) : couldFollow(next)) {
            next++;
        }
        return next == first ? Optional.empty() : grouped(first, next);
    }

    private Optional<Name> grouped(int first, int next) {
        Optional<String> told = known.closedBy(words.all().get(next - 1).text()).or(() -> announced(first));
        if (told.isPresent()) {
            return Optional.of(new Name(told.get(), ANNOUNCED, first, next));
        }
        boolean capitalTellsNothing = words.opens(first) || language == Language.DE;
        return capitalTellsNothing ? Optional.empty() : Optional.of(new Name("MISC", GUESSED, first, next));
    }

    private Optional<String> announced(int first) {
        boolean hasNeighbour = first > 0 && words.before(first).matches("\\.? ");
        return hasNeighbour ? known.announcedBy(words.all().get(first - 1).text()) : Optional.empty();
    }

    private boolean couldFollow(int index) {
        return index < words.all().size() && words.before(index).equals(" ") && couldBeName(index);
    }

    private boolean couldBeName(int index) {
        Words.Word word = words.all().get(index);
        return word.capitalised() && !word.shouted() && word.text().length() > 2 && !known.ordinary(word.text());
    }
}
