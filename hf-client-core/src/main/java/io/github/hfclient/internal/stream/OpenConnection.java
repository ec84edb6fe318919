package io.github.hfclient.internal.stream;

import io.github.hfclient.internal.http.AnswerBody;
import io.github.hfclient.internal.runtime.OpenWork;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The connection that a stream holds, from its first event until it is freed, once and by whomever. */
public final class OpenConnection implements OpenWork.Ending {
    private final OpenWork live;
    private final AtomicReference<@Nullable AnswerBody> body = new AtomicReference<>();

    public OpenConnection(OpenWork live) {
        this.live = live;
    }

    void hold(AnswerBody open) {
        body.set(open);
        if (!live.add(this)) free();
    }

    /** Ends the connection; false if there is none any more, or not yet. */
    public boolean free() {
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
