package io.github.hfclient.examples.doctor;

import io.github.hfclient.examples.doctor.Verdict.Outcome;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How all tasks did.
 *
 * @param recordings one line of JSON for each that was asked
 */
public record ContractResult(List<Verdict> verdicts, List<String> recordings) {

    private static final int LONGEST_NOTE = 160;

    /** Prints the table of compatibility. */
    public void print(PrintWriter out) {
        out.println(row("task", "answer", "ms", "model"));
        for (Verdict verdict : verdicts) {
            String millis = String.valueOf(verdict.took().toMillis());
            out.println(row(verdict.task(), verdict.outcome().words(), millis, verdict.model()));
            if (!verdict.note().isEmpty()) out.println("    " + shortened(verdict.note()));
        }
    }

    private static String row(String task, String outcome, String millis, String model) {
        return String.format(Locale.ROOT, "%-31s %-10s %6s  %s", task, outcome, millis, model);
    }

    private static String shortened(String note) {
        return note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE) + "...";
    }

    /** The recordings as a file. */
    public String lines() {
        return recordings.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** One line about all of them. */
    public String summary() {
        return String.format(
                Locale.ROOT,
                "%d tasks: %d as known, %d of a new shape, %d unreadable, %d without an answer, %d not asked.",
                verdicts.size(),
                count(Outcome.AS_KNOWN),
                count(Outcome.NEW_SHAPE),
                count(Outcome.UNREADABLE),
                count(Outcome.REFUSED),
                count(Outcome.NOT_ASKED));
    }

    /** Whether every task answered as it is known to. */
    public boolean asKnown() {
        return count(Outcome.AS_KNOWN) == verdicts.size();
    }

    /** The tasks whose answers this library could not read. */
    public List<String> unreadable() {
        return verdicts.stream()
                .filter(verdict -> verdict.outcome() == Outcome.UNREADABLE)
                .map(verdict -> verdict.task() + ": " + verdict.note())
                .toList();
    }

    private long count(Outcome outcome) {
        return verdicts.stream().filter(verdict -> verdict.outcome() == outcome).count();
    }
}
