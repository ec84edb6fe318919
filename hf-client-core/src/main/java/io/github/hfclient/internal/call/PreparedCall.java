package io.github.hfclient.internal.call;

import io.github.hfclient.Body;
import io.github.hfclient.Task;
import io.github.hfclient.internal.http.AnswerContent;
import io.github.hfclient.internal.runtime.Cancellation;
import org.jspecify.annotations.Nullable;

/** A call that is ready to run, its deadline already counting. */
public record PreparedCall<R>(Task<R> task, Body body, Call call) {
    /** How long the answer was; 0 before there is one. */
    public long answerBytes() {
        return call.attempts().received();
    }

    /** The content of its answer as it may lie in a file; null if a server has sent one of its tokens back in it. */
    public @Nullable AnswerContent keepable(AnswerContent content) {
        return call.secrets().isIn(content.bytes()) ? null : content;
    }

    /** The way to end it from another thread. */
    public Cancellation running() {
        return call.running();
    }

    /** HTTP requests sent for it until now. */
    public int requests() {
        return call.attempts().sent();
    }
}
