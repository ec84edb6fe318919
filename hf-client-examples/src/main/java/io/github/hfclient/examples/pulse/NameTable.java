package io.github.hfclient.examples.pulse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The names of one kind that reviews mention most. For the template. */
record NameTable(String title, String css, List<Row> rows) {

    record Row(String word, long count, MoodBar bar) {}

    private static final int MOST_ROWS = 8;
    private static final int LEAST_MENTIONS = 2;
    private static final Map<String, String> TITLES =
            Map.of("PER", "People", "LOC", "Places", "ORG", "Organisations", "MISC", "Other names");

    /** One table for each kind of name that at least two reviews mention. */
    static List<NameTable> of(Findings findings) {
        List<NamedThing> names = NamedThing.in(findings.reviews()).stream()
                .filter(name -> name.tally().count() >= LEAST_MENTIONS)
                .toList();
        Set<String> types = new LinkedHashSet<>(List.of("ORG", "PER", "LOC", "MISC"));
        names.forEach(name -> types.add(name.type()));
        List<NameTable> tables = new ArrayList<>();
        types.forEach(type -> tables.add(table(type, names)));
        return tables.stream().filter(table -> !table.rows().isEmpty()).toList();
    }

    private static NameTable table(String type, List<NamedThing> names) {
        List<Row> rows = names.stream()
                .filter(name -> name.type().equals(type))
                .limit(MOST_ROWS)
                .map(name -> new Row(name.word(), name.tally().count(), MoodBar.of(name.tally())))
                .toList();
        return new NameTable(TITLES.getOrDefault(type, type), type.toLowerCase(Locale.ROOT), rows);
    }
}
