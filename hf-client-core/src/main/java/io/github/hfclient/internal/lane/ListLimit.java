package io.github.hfclient.internal.lane;

import io.github.hfclient.internal.address.ServerKind;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * How many rows the server behind a target takes in one list: what it says of itself, and less if its answers have shown that. The
 * number falls when a longer list was refused. It doubles after enough lists of that length were answered: after more and more
 * of them where longer ones are refused again, after few where they are not. All runs of a client tell it and ask it. Safe for
 * several threads.
 */
public final class ListLimit {
    private static final int FIRST_PATIENCE = 32; // lists answered before longer ones are tried again
    private static final int LONGEST_PATIENCE = 1 << 12;

    /**
     * @param answered how many lists of that many rows were answered since it changed
     * @param grown whether the last change was for more
     */
    private record Known(int most, int patience, int answered, boolean grown) {
        static final Known NOTHING = new Known(Integer.MAX_VALUE, FIRST_PATIENCE, 0, false);
        static final Known MISREAD = new Known(1, Integer.MAX_VALUE, 0, false);

        /** Several that were under way together are refused together, and count once. */
        Known refused(int rows) {
            return rows < most
                    ? new Known(rows, Math.min(patience * 2, LONGEST_PATIENCE), 0, false)
                    : new Known(most, patience, 0, grown);
        }

        Known answered(int rows) {
            if (rows < most) return this;
            if (answered + 1 < patience) return new Known(most, patience, answered + 1, grown);
            return new Known(most * 2, grown ? FIRST_PATIENCE : patience, 0, true);
        }
    }

    private final Supplier<ServerKind> said;
    private final AtomicReference<Known> shown = new AtomicReference<>(Known.NOTHING);
    private volatile boolean taken;

    /** @param said what the server has said of itself so far */
    ListLimit(Supplier<ServerKind> said) {
        this.said = said;
    }

    /** How many rows a list may have, as far as is known; the server is not asked for it. */
    public int most() {
        return Math.min(Objects.requireNonNull(shown.get()).most(), said.get().listRows());
    }

    /** Whether two texts in a list are one pair to the server. */
    public boolean pairs() {
        return said.get().pairs();
    }

    /** Whether a list was ever answered. */
    public boolean taken() {
        return taken;
    }

    /** Whether lists may be longer than those that were refused before, and none as long was answered yet. */
    public boolean onTrial() {
        Known now = Objects.requireNonNull(shown.get());
        return now.grown() && now.answered() == 0;
    }

    /** A list of so many rows, or one alone, was answered. */
    public void answered(int rows) {
        if (rows > 1) taken = true;
        shown.updateAndGet(before -> before.answered(rows));
    }

    /** A list was refused although each of its rows was answered, at most so many of them together. */
    public void refused(int rows) {
        shown.updateAndGet(before -> before.refused(rows));
    }

    /** A list was taken for something else; unless others were answered, no list is sent any more. */
    public void misread() {
        if (!taken) shown.set(Known.MISREAD);
    }
}
