package io.github.hfclient.wire;

import io.github.hfclient.testkit.ManualTime;

/** Waits for a call to sleep; a thread that only waits for the rest of a body counts as a sleeper of the clock, too. */
final class Sleeps {
    private Sleeps() {}

    static void awaitFirst(ManualTime time) {
        while (time.sleeps().isEmpty()) Thread.onSpinWait();
        time.awaitSleepers(1);
    }
}
