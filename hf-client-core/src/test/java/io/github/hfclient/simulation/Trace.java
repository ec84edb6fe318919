package io.github.hfclient.simulation;

import java.util.Locale;

/** The last steps of a run, made into text only when somebody wants to read it. */
final class Trace {
    private static final int KEPT = 60;

    private record Step(long moment, String who, String what, Object detail) {
        @Override
        public String toString() {
            return seconds(moment) + " " + who + ": " + what + (detail == null ? "" : " " + detail);
        }
    }

    private final Step[] steps = new Step[KEPT];
    private long count;
    private long sum;

    void add(long moment, String who, String what, Object detail) {
        steps[(int) (count++ % KEPT)] = new Step(moment, who, what, detail);
        sum = sum * 31 + moment;
        sum = sum * 31 + who.hashCode();
        sum = sum * 31 + what.hashCode();
    }

    /** A number that tells whether two runs were the same. */
    long sum() {
        return sum;
    }

    static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.3fs", nanos / 1e9);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (long i = Math.max(0, count - KEPT); i < count; i++)
            text.append("  ").append(steps[(int) (i % KEPT)]).append('\n');
        return text.toString();
    }
}
