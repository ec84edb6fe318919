package io.github.hfclient.examples.run;

import java.io.PrintWriter;

/** Shows how far a run is. Told by one thread at a time. */
public sealed interface ProgressDisplay extends AutoCloseable permits BarDisplay, LineDisplay {

    /** A bar if a person watches, else a line now and then. */
    static ProgressDisplay on(PrintWriter console) {
        return Terminal.watched() ? new BarDisplay() : new LineDisplay(console);
    }

    /** A part of the run begins; the one before is over. */
    void begin(String part, long rows);

    /** What else is shown beside the number of rows from now on. */
    void note(String words);

    /** So many rows of the part are done. */
    void done(long rows);

    /** The run is over. */
    @Override
    void close();
}
