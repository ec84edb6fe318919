package io.github.hfclient.internal.batch;

import io.github.hfclient.HfException;
import java.security.cert.CertificateException;

/** Whose fault it is that a request of a batch failed. */
enum Blame {
    /** Token, credits, model or address: no other row would fare better. */
    CALLER,
    /** The rows of this request. */
    ROWS,
    /** The server is down, or these rows bring it down: whether others are answered meanwhile will tell. */
    ROWS_OR_SERVER,
    /** Nobody's: it is too early. */
    NOBODY;

    static Blame of(HfException e) {
        if (e instanceof HfException.InvalidInput || e instanceof HfException.UnreadableAnswer) return ROWS;
        if (e.status() / 100 == 2) return ROWS; // the model has done its work, and may have been paid for it
        if (e instanceof HfException.RateLimited || e instanceof HfException.StillLoading) return NOBODY;
        boolean mayPass = e instanceof HfException.ServerFailed
                || e instanceof HfException.TimedOut
                || e instanceof HfException.IncompleteAnswer
                || (e instanceof HfException.Unreachable && !untrusted(e));
        return mayPass ? ROWS_OR_SERVER : CALLER;
    }

    private static boolean untrusted(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) return true;
        }
        return false;
    }
}
