package io.github.hfclient;

import java.util.Collection;
import java.util.function.Function;

/**
 * A model and a way to ask it, as a plain function: for injection, for streams, for beginners. Immutable and safe for several
 * threads.
 *
 * <pre>{@code
 * Pipeline<String, Labels> sentiment = hf.on("acme/moods").pipeline(TextClassification::of);
 * Labels one = sentiment.apply("I love you");
 * List<Labels> all = sentiment.all(texts).values();
 * }</pre>
 *
 * @param <T> what goes in
 * @param <R> the answer
 */
public final class Pipeline<T, R> implements Function<T, R> {
    private final Inference inference;
    private final Function<? super T, ? extends TaskRequest<R>> toRequest;

    Pipeline(Inference inference, Function<? super T, ? extends TaskRequest<R>> toRequest) {
        this.inference = inference;
        this.toRequest = Require.present("toRequest", toRequest);
    }

    /**
     * Asks about one input.
     *
     * @throws HfException if there is no answer
     */
    @Override
    public R apply(T input) {
        return inference.call(toRequest.apply(input));
    }

    /** Asks about many inputs, as {@link Inference#batch} does. */
    public Results<T, R> all(Collection<T> inputs) {
        return inference
                .<T, R>batch(Require.present("all: inputs", inputs), toRequest)
                .run();
    }
}
