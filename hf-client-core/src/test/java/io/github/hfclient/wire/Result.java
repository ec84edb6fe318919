package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfException;
import java.lang.reflect.Modifier;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What came of a call: a value or a failure. */
record Result<R>(@Nullable R value, @Nullable Throwable failure) {
    /** Waits for the end of the call; only a call that hangs makes this fail. */
    static <R> Result<R> of(CompletableFuture<R> call) {
        try {
            return new Result<>(call.get(120, TimeUnit.SECONDS), null);
        } catch (ExecutionException e) {
            return new Result<>(null, e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("the call did not end", e);
        }
    }

    /** The failure, which must be exactly of this class, or of any below if it is abstract. */
    <E extends HfException> E failedWith(Class<E> kind) {
        if (Modifier.isAbstract(kind.getModifiers())) assertThat(failure).isInstanceOf(kind);
        else assertThat(failure).isExactlyInstanceOf(kind);
        return kind.cast(failure);
    }

    R answer() {
        if (failure != null) throw new AssertionError("the call failed", failure);
        return value;
    }

    /** The simple name of the failure's class; null if there is none. */
    @Nullable
    String kind() {
        return failure == null ? null : failure.getClass().getSimpleName();
    }
}
