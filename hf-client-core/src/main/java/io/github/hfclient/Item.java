package io.github.hfclient;

import java.io.Serializable;
import java.util.Optional;
import java.util.function.Function;

/**
 * One row of a batch: what went in, and what came out or why nothing did. Immutable, and serializable if the row and the answer are.
 *
 * @param <T> the caller's row
 * @param <R> the answer
 */
public sealed interface Item<T, R> extends Serializable {
    /** The caller's row. */
    T input();

    /** The place of the row in the batch, from 0. */
    long index();

    /** The answer, made into something else; empty if the row failed, or if it was made into null. */
    <U> Optional<U> map(Function<? super R, ? extends U> mapper);

    /** Why the row has no answer; empty if it has one. */
    Optional<RuntimeException> failure();

    /**
     * The answer.
     *
     * @throws RuntimeException the row's failure: an {@link HfException}, or what the caller's own function threw
     */
    R value();

    /** Whether the row has an answer. */
    default boolean answered() {
        return failure().isEmpty();
    }

    /** A row with its answer. */
    record Answered<T, R>(T input, long index, R value) implements Item<T, R> {
        @Override
        public <U> Optional<U> map(Function<? super R, ? extends U> mapper) {
            return Optional.ofNullable(mapper.apply(value));
        }

        @Override
        public Optional<RuntimeException> failure() {
            return Optional.empty();
        }
    }

    /** A row without an answer. */
    record Failed<T, R>(T input, long index, RuntimeException cause) implements Item<T, R> {
        @Override
        public <U> Optional<U> map(Function<? super R, ? extends U> mapper) {
            return Optional.empty();
        }

        @Override
        public Optional<RuntimeException> failure() {
            return Optional.of(cause);
        }

        @Override
        public R value() {
            throw cause;
        }
    }
}
