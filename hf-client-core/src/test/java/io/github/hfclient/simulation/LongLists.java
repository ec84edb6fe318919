package io.github.hfclient.simulation;

import io.github.hfclient.simulation.Fault.Said;

/** What a server says to lists that are longer than it can do. */
enum LongLists {
    REFUSED(Said.of(413, "too many rows")),
    FAIL(Said.of(500, "Input must be a string")),
    TOO_LARGE(Said.of(429, "Request too large")),
    LIMITED(Said.of(429, "slow down"));

    final Said said;

    LongLists(Said said) {
        this.said = said;
    }
}
