package io.github.hfclient.internal;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The connection that a stream holds, from its first event until it is freed, once and by whomever. */
final class OpenConnection implements Live.Ending {
    private final Live live;
    private final AtomicReference<@Nullable AnswerBody> body = new AtomicReference<>();

    OpenConnection(Live live) {
        this.live = live;
    }

    void hold(AnswerBody open) {
        body.set(open);
        if (!live.add(this)) free();
    }

    /** Ends the connection; false if there is none any more, or not yet. */
    boolean free() {
        live.remove(this);
        AnswerBody open = body.getAndSet(null);
        if (open != null) open.cut();
        return open != null;
    }

    /** The client is closed, perhaps while nobody reads. */
    @Override
    public void cancel() {
        boolean unused = free();
    }
}
