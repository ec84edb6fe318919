package io.github.hfclient;

import io.github.hfclient.json.JsonIn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes an answer out of JSON. Runs on the thread of the call, while the bytes arrive. It ends with the time of the call, or
 * when the call is cancelled, as soon as it reads on; a decoder that computes for long without reading cannot be stopped, and
 * the call lasts longer than it may. The request is still under way then: a decoder must not use the client to ask the same
 * server, because with as many such decoders as requests may be in flight each would wait for the others.
 *
 * @param <R> the answer
 */
@FunctionalInterface
public interface Decoder<R> {
    /**
     * Reads exactly one value, the answer to one request.
     *
     * @param asked the body of the request, for answers that make sense only with it
     * @throws io.github.hfclient.json.JsonException if the value is no answer of this task
     */
    R read(JsonIn in, Body asked);

    /**
     * Whether {@link #read} takes the events of a stream too, as an array with the value of each and {@code "[DONE]"} for that
     * mark: some servers stream also where nobody asked for it.
     */
    default boolean readsEvents() {
        return false;
    }

    /**
     * What all answers of one model agree in, such as the number of dimensions of an embedding, in words that fit "the answer has".
     * A row of a batch whose answer differs in that from the first one fails, where the two requests differ in nothing but their
     * input.
     *
     * @return null if there is no such thing, as by default
     */
    default @Nullable String shape(R answer) {
        return null;
    }

    /**
     * Reads exactly one value, the answer to a list of rows: an array with one element a row, in their order. A task whose
     * servers answer lists otherwise overrides this, and reads each row's value through {@link JsonIn#part} if that value alone
     * is what {@link #read} takes; a batch with a journal keeps that.
     *
     * @param asked the bodies of the rows
     * @return as many answers as rows, in their order
     * @throws io.github.hfclient.json.JsonException if the value is no such answer, or one for another number of rows
     */
    default List<R> readRows(JsonIn in, List<Body> asked) {
        List<R> rows = new ArrayList<>(asked.size());
        in.enterArray();
        for (Body row : asked) {
            if (!in.element()) throw in.unexpected(asked.size() + " results");
            rows.add(in.part(() -> read(in, row)));
        }
        if (in.element()) throw in.unexpected("no more than " + asked.size() + " results");
        return rows;
    }
}
