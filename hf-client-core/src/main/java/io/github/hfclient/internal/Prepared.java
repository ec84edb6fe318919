package io.github.hfclient.internal;

import io.github.hfclient.Body;
import io.github.hfclient.Task;

/** A call that is ready to run, its deadline already counting. */
public record Prepared<R>(Task<R> task, Body body, Call call) {
    /** How long the answer was; 0 before there is one. */
    public long answerBytes() {
        return call.attempts().received();
    }

    /** The way to end it from another thread. */
    public Running running() {
        return call.running();
    }

    /** HTTP requests sent for it until now. */
    public int requests() {
        return call.attempts().sent();
    }
}
