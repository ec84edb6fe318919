package io.github.hfclient.wire;

import io.github.hfclient.Inference;
import io.github.hfclient.TaskRequest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The two ways to make a call. Every case of the call path runs both. */
enum Way {
    CALL {
        @Override
        <R> CompletableFuture<R> start(Inference hf, TaskRequest<R> request) {
            return CompletableFuture.supplyAsync(() -> hf.call(request), OWN_THREAD);
        }
    },
    CALL_ASYNC {
        @Override
        <R> CompletableFuture<R> start(Inference hf, TaskRequest<R> request) {
            return hf.callAsync(request);
        }
    };

    private static final Executor OWN_THREAD = task -> {
        Thread thread = new Thread(task, "caller");
        thread.setDaemon(true);
        thread.start();
    };

    /** Starts the call; the test's thread stays free to move the clock, to cancel or to close. */
    abstract <R> CompletableFuture<R> start(Inference hf, TaskRequest<R> request);
}
