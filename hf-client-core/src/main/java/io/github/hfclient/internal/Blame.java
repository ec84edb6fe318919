package io.github.hfclient.internal;

import io.github.hfclient.HfException;

/** Whose fault it is that a request of a batch failed. */
enum Blame {
    /** Token, credits, model or address: no other row would fare better. */
    CALLER,
    /** The rows of this request. */
    ROWS,
    /** A server that is down, busy or loading: it may pass. */
    SERVER;

    static Blame of(HfException e) {
        if (e instanceof HfException.InvalidInput
                || e instanceof HfException.UnreadableAnswer
                || e instanceof HfException.IncompleteAnswer
                || e instanceof HfException.TimedOut) return ROWS;
        boolean mayPass = e instanceof HfException.ServerFailed
                || e instanceof HfException.RateLimited
                || e instanceof HfException.StillLoading
                || e instanceof HfException.Unreachable;
        return mayPass ? SERVER : CALLER;
    }
}
