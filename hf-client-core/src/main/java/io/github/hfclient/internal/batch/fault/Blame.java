package io.github.hfclient.internal.batch.fault;

import io.github.hfclient.HfException;
import io.github.hfclient.internal.error.TooLarge;
import java.net.ConnectException;
import java.security.cert.CertificateException;
import java.util.Set;

/** Whose fault it is that a request of a batch failed. */
public enum Blame {
    /** Token, credits, model or address: no other row would fare better. */
    CALLER,
    /** The rows of this request. */
    ROWS,
    /** The server is down, or these rows bring it down: whether others are answered meanwhile will tell. */
    ROWS_OR_SERVER,
    /** Nobody's: it is too early. */
    NOBODY;

    /** Statuses of servers between that no longer waited for the model. */
    private static final Set<Integer> GAVE_UP = Set.of(504, 524, 598, 599);

    /**
     * Whose fault a failure is.
     *
     * @param sent whether the call got so far as to send something; if not, neither rows nor server can have spoilt it
     */
    public static Blame of(HfException e, boolean sent) {
        Blame blame = of(e);
        return sent || blame == CALLER ? blame : NOBODY;
    }

    private static Blame of(HfException e) {
        if (e instanceof HfException.InvalidInput || e instanceof HfException.UnreadableAnswer) return ROWS;
        if (e.status() / 100 == 2) return ROWS; // the model has done its work, and may have been paid for it
        boolean tooLarge = TooLarge.said(e.details().serverMessage());
        if (e instanceof HfException.StillLoading || (e instanceof HfException.RateLimited && !tooLarge)) return NOBODY;
        boolean mayPass = e instanceof HfException.RateLimited
                || e instanceof HfException.ServerFailed
                || e instanceof HfException.TimedOut
                || e instanceof HfException.IncompleteAnswer
                || (e instanceof HfException.Unreachable && !untrusted(e));
        return mayPass ? ROWS_OR_SERVER : CALLER;
    }

    /**
     * Whether the model may have worked on it: a costly request is then never sent again, as a call of its own is not. One to which
     * nobody listened has surely not got there.
     */
    public static boolean inDoubt(HfException e) {
        boolean brokeOff = e instanceof HfException.Unreachable && !(e.getCause() instanceof ConnectException);
        return brokeOff
                || e instanceof HfException.TimedOut
                || e instanceof HfException.IncompleteAnswer
                || GAVE_UP.contains(e.status());
    }

    private static boolean untrusted(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) return true;
        }
        return false;
    }
}
