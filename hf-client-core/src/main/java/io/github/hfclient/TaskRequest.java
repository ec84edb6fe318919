package io.github.hfclient;

/**
 * What to ask a model: an immutable record of the input and its {@link Parameters}. The tasks of the Hub are in the package
 * {@code io.github.hfclient.tasks}; a record of your own that implements this interface is their equal.
 *
 * @param <R> the answer
 */
public interface TaskRequest<R> {
    /** Which task this is, the same for all requests of a type. */
    Task<R> task();

    /** What the server is to be told. */
    Body body();
}
