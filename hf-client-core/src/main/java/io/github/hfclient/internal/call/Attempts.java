package io.github.hfclient.internal.call;

import io.github.hfclient.HfException;
import io.github.hfclient.internal.lane.Outcome;
import io.github.hfclient.internal.lane.Outcome.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one call has tried so far. For the thread of the call. */
public final class Attempts {
    private static final int REMEMBERED = 10;

    private final List<HfException> failures = new ArrayList<>(0);
    private int sent;
    private long sentAt;
    private boolean shortened;
    private int counted;
    private int probes;
    private int hinted;
    private int unanswered;
    private int doubtful;
    private long received;
    private boolean otherTokenTried;
    private @Nullable HfException loading;
    private @Nullable HfException answered;

    /**
     * An attempt begins.
     *
     * @param shorter whether it has less time than the call
     */
    void sending(long now, boolean shorter) {
        sent++;
        sentAt = now;
        shortened |= shorter;
    }

    /** When the last attempt began. */
    long sentAt() {
        return sentAt;
    }

    /** Whether there was an attempt that had less time than the call. */
    boolean shortened() {
        return shortened;
    }

    /** Takes note of a failure and gives it back with the earlier ones suppressed. */
    HfException failed(HfException failure) {
        for (HfException earlier : failures) {
            if (earlier != failure) failure.addSuppressed(earlier);
        }
        return failure;
    }

    void remember(Outcome.Failed<?> failed, boolean free) {
        if (failures.size() < REMEMBERED) failures.add(failed.failure());
        if (!free) counted++;
        if (failed.kind() == Kind.LOADING) probes++;
        if (failed.kind() == Kind.LIMITED && failed.hint() != null) hinted++;
        loading = failed.kind() == Kind.LOADING ? failed.failure() : null;
        if (hasAnswered(failed.failure())) answered = failed.failure();
        if (failed.kind() == Kind.NO_ANSWER) unanswered++;
        if (failed.kind() == Kind.BROKE_OFF || failed.kind() == Kind.IN_DOUBT) doubtful++;
    }

    private static boolean hasAnswered(HfException failure) {
        return failure instanceof HfException.ServerFailed || failure instanceof HfException.RateLimited;
    }

    /** Whether this is the first time; a rejected token is replaced once in a call. */
    boolean mayTryOtherToken() {
        boolean first = !otherTokenTried;
        otherTokenTried = true;
        return first;
    }

    /** HTTP requests sent. */
    public int sent() {
        return sent;
    }

    public void received(long bytes) {
        received = bytes;
    }

    /** Bytes of the answer. */
    public long received() {
        return received;
    }

    /** Failed attempts that count against the limit, without the one at hand. */
    int counted() {
        return counted;
    }

    /** How often the model was found loading before. */
    int probes() {
        return probes;
    }

    /** How often a server that limits its callers said before how long to wait. */
    int hinted() {
        return hinted;
    }

    /** The failure of the attempt before, if it found the model loading. */
    @Nullable
    HfException loading() {
        return loading;
    }

    /** The failure of the latest of the earlier attempts in which the server failed or limited the client. */
    @Nullable
    HfException answered() {
        return answered;
    }

    /** How often no answer began before. */
    int unanswered() {
        return unanswered;
    }

    /** How often an answer broke off or a gateway gave up before. */
    int doubtful() {
        return doubtful;
    }
}
