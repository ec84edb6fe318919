package io.github.hfclient;

import io.github.hfclient.json.JsonIn;

/**
 * Makes an answer out of JSON. Runs on the thread of the call, while the bytes arrive.
 *
 * @param <R> the answer
 */
@FunctionalInterface
public interface Decoder<R> {
    /**
     * Reads exactly one value.
     *
     * @param asked the body of the request, for answers that make sense only with it
     * @throws io.github.hfclient.json.JsonException if the value is no answer of this task
     */
    R read(JsonIn in, Body asked);
}
