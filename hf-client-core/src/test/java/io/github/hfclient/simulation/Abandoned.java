package io.github.hfclient.simulation;

/** Unwinds a thread whose run has ended before it. */
final class Abandoned extends Error {
    private static final long serialVersionUID = 1L;

    Abandoned() {
        super("the run was abandoned", null, false, false);
    }
}
