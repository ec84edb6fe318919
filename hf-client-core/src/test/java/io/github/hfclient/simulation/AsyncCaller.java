package io.github.hfclient.simulation;

import io.github.hfclient.HfException;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;

/** Makes calls that go on without it, and waits for them; gives up by cancelling. */
final class AsyncCaller extends Caller {
    private CompletableFuture<Json> future = new CompletableFuture<>();

    AsyncCaller(World world) {
        super(world);
    }

    @Override
    Json answer(Duration within, Ask ask) {
        try {
            future = view(within).callAsync(ask);
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
    void giveUp() {
        future.cancel(false);
    }
}
