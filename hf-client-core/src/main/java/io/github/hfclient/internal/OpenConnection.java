package io.github.hfclient.internal;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The connection that a stream holds, from its first event until it is freed, once and by whomever. */
final class OpenConnection {
    private final AtomicReference<@Nullable AnswerBody> body = new AtomicReference<>();

    void hold(AnswerBody open) {
        body.set(open);
    }

    /** Ends the connection; false if there is none any more, or not yet. */
    boolean free() {
        AnswerBody open = body.getAndSet(null);
        if (open != null) open.cut();
        return open != null;
    }
}
