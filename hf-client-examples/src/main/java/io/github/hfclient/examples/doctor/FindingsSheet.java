package io.github.hfclient.examples.doctor;

import io.github.hfclient.Finding;
import io.github.hfclient.Finding.State;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Findings for people: one line each, the remedy below it, and a summary at the end. */
public record FindingsSheet(List<Finding> findings) {

    /** Prints them all. */
    public void print(PrintWriter out) {
        for (Finding finding : findings) {
            out.println(line(word(finding.state()), finding.topic(), finding.text()));
            if (!finding.remedy().isEmpty()) out.println(line("", "", "-> " + finding.remedy()));
        }
        out.println(summary());
        out.flush();
    }

    private static String line(String state, String topic, String text) {
        return String.format(Locale.ROOT, "%-4s  %-10s  %s", state, topic, text);
    }

    private static String word(State state) {
        return switch (state) {
            case OK -> "ok";
            case WARN -> "WARN";
            case FAIL -> "FAIL";
            case SKIPPED -> "skip";
        };
    }

    private String summary() {
        return String.format(
                Locale.ROOT,
                "%d looked at: %d ok, %d to look into, %d failed; %d could not be looked at.",
                findings.size(),
                count(State.OK),
                count(State.WARN),
                count(State.FAIL),
                count(State.SKIPPED));
    }

    private long count(State state) {
        return findings.stream().filter(finding -> finding.state() == state).count();
    }
}
