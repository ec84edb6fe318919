package io.github.hfclient.examples.offline;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A small gazetteer: names of people, places, organisations and things, and the words that announce one. */
final class KnownNames {

    private final Map<String, String> groups = new HashMap<>();

    private KnownNames() {}

    /** Reads the gazetteer: a group (PER, LOC, ORG, MISC, or what a word announces), then the names. */
    static KnownNames load() {
        KnownNames names = new KnownNames();
        Rows.read("names.tsv").forEach(row -> names.add(row[0], row[1].split(", ")));
        return names;
    }

    private void add(String group, String[] words) {
        for (String word : words) {
            groups.put(key(word), group);
        }
    }

    /** PER, LOC, ORG or MISC if the name is listed. */
    Optional<String> group(String name) {
        return listed(name).filter(group -> !group.contains(" "));
    }

    /** The group that a name after this word belongs to, a person after "Mrs". */
    Optional<String> announcedBy(String word) {
        return role(word, "before ");
    }

    /** The group of a name that ends in this word, an organisation with "GmbH". */
    Optional<String> closedBy(String word) {
        return role(word, "after ");
    }

    /** Whether the word is written with a capital for another reason than being a name. */
    boolean ordinary(String word) {
        return listed(word)
                .filter(group -> group.equals("no name") || group.startsWith("before "))
                .isPresent();
    }

    private Optional<String> role(String word, String prefix) {
        return listed(word).filter(group -> group.startsWith(prefix)).map(group -> group.substring(prefix.length()));
    }

    private Optional<String> listed(String word) {
        return Optional.ofNullable(groups.get(key(word)));
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
