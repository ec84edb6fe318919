package io.github.hfclient.wire;

import io.github.hfclient.HfException;
import io.github.hfclient.testkit.Trouble;
import io.github.hfclient.testkit.Troubles;
import io.github.hfclient.wire.Expected.End;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The catalogue as text: for each family a table of what a call, a stream and a batch come to; rows that come to the same are one. */
final class TroublesTable {
    private TroublesTable() {}

    static String text() {
        StringBuilder text = new StringBuilder();
        families().forEach((family, rows) -> {
            text.append("\n### ").append(family).append("\n\n| trouble | call | stream | batch |\n|---|---|---|---|\n");
            byOutcome(rows)
                    .forEach((outcome, names) -> text.append("| ")
                            .append(String.join(", ", names))
                            .append(" | ")
                            .append(outcome)
                            .append(" |\n"));
        });
        return text.toString();
    }

    /** The rows of each family, by the name of its type. */
    static Map<String, List<Trouble>> families() {
        return Troubles.all().stream()
                .collect(Collectors.groupingBy(TroublesTable::family, LinkedHashMap::new, Collectors.toList()));
    }

    private static String family(Trouble trouble) {
        if (trouble instanceof Enum<?> row) return row.getDeclaringClass().getSimpleName();
        return "Statuses";
    }

    private static Map<String, List<String>> byOutcome(List<Trouble> rows) {
        Map<String, List<String>> grouped = new LinkedHashMap<>();
        for (Trouble row : rows) {
            grouped.computeIfAbsent(outcome(row), key -> new ArrayList<>()).add(name(row));
        }
        return grouped;
    }

    private static String name(Trouble row) {
        String name = row.toString();
        return row instanceof Enum<?> ? name.toLowerCase(Locale.ROOT).replace('_', ' ') : name;
    }

    private static String outcome(Trouble row) {
        ExpectedBatch batch = ExpectedBatch.of(row);
        return cell(Expectations.of(row)) + " | " + cell(ExpectedStreams.of(row)) + " | " + cell(batch);
    }

    private static String cell(Expected expected) {
        String end = expected.end() == End.BY_ITSELF ? "" : ", when its time is over";
        return result(expected) + requests(expected.fewest(), expected.most()) + pauses(expected) + end;
    }

    private static String cell(ExpectedBatch expected) {
        String patient = expected.shortest().isZero() ? "" : ", when its patience is over";
        return result(expected.row()) + requests(expected.fewest(), expected.most()) + patient;
    }

    private static String result(Expected expected) {
        if (expected.failure() == null) return "answer";
        return expected.failure() == HfException.class
                ? "error"
                : "`" + expected.failure().getSimpleName() + "`";
    }

    private static String requests(int fewest, int most) {
        if (most == 1) return "";
        return ", " + (fewest == most ? "" : fewest + " to ") + most + " requests";
    }

    private static String pauses(Expected expected) {
        if (expected.most() == 1) return "";
        if (expected.longest() == 0) return " at once";
        String longest = seconds(expected.longest());
        return expected.shortest() == expected.longest()
                ? " after " + longest + " s"
                : " after " + seconds(expected.shortest()) + " to " + longest + " s";
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.2f", millis / 1000.0).replaceAll("\\.?0+$", "");
    }
}
