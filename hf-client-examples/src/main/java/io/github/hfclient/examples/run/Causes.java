package io.github.hfclient.examples.run;

import io.github.hfclient.HfException;

/** Why rows fail. */
public final class Causes {

    private Causes() {}

    /** Whether it concerns all rows, not the one that failed: a token, credits or a model that cannot be used. */
    public static boolean concernAll(RuntimeException failure) {
        return failure instanceof HfException.AccessDenied
                || failure instanceof HfException.OutOfCredits
                || failure instanceof HfException.NotFound;
    }
}
