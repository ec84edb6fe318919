package io.github.hfclient.wire;

import io.github.hfclient.Inference;
import io.github.hfclient.TaskRequest;
import java.util.concurrent.CompletableFuture;

/** A thread that makes one call and can be interrupted; it notes whether its interrupt flag was set afterwards. */
final class Caller {
    private final CompletableFuture<Boolean> flag = new CompletableFuture<>();
    private Thread thread = Thread.currentThread();

    <R> CompletableFuture<R> start(Inference hf, TaskRequest<R> request) {
        CompletableFuture<R> answer = new CompletableFuture<>();
        thread = new Thread(() -> call(hf, request, answer), "caller");
        thread.setDaemon(true);
        thread.start();
        return answer;
    }

    private <R> void call(Inference hf, TaskRequest<R> request, CompletableFuture<R> answer) {
        try {
            answer.complete(hf.call(request));
        } catch (RuntimeException e) {
            answer.completeExceptionally(e);
        } finally {
            flag.complete(Thread.currentThread().isInterrupted());
        }
    }

    void interrupt() {
        thread.interrupt();
    }

    /** Whether the thread was still marked as interrupted when the call had returned. */
    boolean wasLeftInterrupted() {
        return Result.of(flag).answer();
    }
}
