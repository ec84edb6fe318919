package io.github.hfclient.simulation;

import io.github.hfclient.HfException;
import io.github.hfclient.json.Json;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;

/** Makes calls that go on without it, and waits for them; gives up by cancelling. */
final class AsyncCaller extends Caller {
    private CompletableFuture<Json> future = CompletableFuture.completedFuture(null);

    AsyncCaller(World world) {
        super(world);
    }

    @Override
    Json answer(Duration within, Asking question) {
        try {
            future = view(within).callAsync(question);
        } catch (RejectedExecutionException e) {
            throw new HfException.Unreachable("the executor was full", null, e);
        }
        world.schedule().await("a future", Fiber.NEVER, true, future::isDone);
        if (wasInterrupted()) future.cancel(false);
        return answer();
    }

    private Json answer() {
        try {
            return future.join();
        } catch (CancellationException e) {
            throw new HfException.Cancelled("given up", null, e);
        } catch (CompletionException e) {
            throw (RuntimeException) e.getCause();
        }
    }

    @Override
    boolean giveUp() {
        return future.cancel(false);
    }
}
