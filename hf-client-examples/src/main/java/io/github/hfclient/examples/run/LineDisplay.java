package io.github.hfclient.examples.run;

import java.io.PrintWriter;

/** Progress as plain lines, for logs: one at the most for each tenth of the rows. */
final class LineDisplay implements ProgressDisplay {

    private static final int TENTHS = 10;

    private final PrintWriter console;
    private String part = "";
    private String note = "";
    private long rows = 1;
    private long tenth;

    LineDisplay(PrintWriter console) {
        this.console = console;
    }

    @Override
    public void begin(String newPart, long newRows) {
        part = newPart;
        note = "";
        rows = Math.max(1, newRows);
        tenth = 0;
    }

    @Override
    public void note(String words) {
        note = words.isEmpty() ? "" : "; " + words;
    }

    @Override
    public void done(long doneRows) {
        long reached = TENTHS * doneRows / rows;
        if (reached > tenth) {
            tenth = reached;
            console.printf("%s: %d of %d rows%s%n", part, doneRows, rows, note);
            console.flush();
        }
    }

    @Override
    public void close() {
        console.flush();
    }
}
