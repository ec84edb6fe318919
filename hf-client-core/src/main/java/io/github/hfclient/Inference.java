package io.github.hfclient;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Asks models: verbs over request records. An {@link HfClient} is one; the other methods give views of it that differ in where
 * they send and how patiently they wait, share its connections and limits, and cost next to nothing. Immutable and safe for any
 * number of threads.
 *
 * <p>What the verbs throw: an {@link HfException} when there is no answer, {@link IllegalArgumentException} for a request that
 * cannot be sent (no model for a task without a default one, a token that cannot be one), {@link IllegalStateException} after
 * the client was closed.
 *
 * <p>Open for mocks, proxies and decorators of yours. New methods will come as default methods, so that those still compile.
 *
 * <pre>{@code
 * Label mood = hf.call(TextClassification.of("I love you")).top();
 * hf.on("acme/moods").within(Duration.ofSeconds(5)).call(TextClassification.of("I love you"));
 * }</pre>
 */
public interface Inference {
    /**
     * Asks and waits for the answer on this thread. Waits for a model that loads, for a server that asks for a pause and after
     * failures that pass, until the time of the call is over (2 minutes, or {@link #within}).
     *
     * @throws HfException if there is no answer
     */
    <R> R call(TaskRequest<R> request);

    /**
     * As {@link #call}, on another thread: from Java 21 on a virtual one, before a platform thread, which each call under way
     * then holds (bound them by {@link HfClientBuilder#executor}). The time of the call starts now, and the future completes when
     * it is over even if no thread was free for the call. Cancelling or completing the future ends the request; a failure is the
     * cause of its {@code CompletionException}.
     *
     * @throws java.util.concurrent.RejectedExecutionException if the executor of the builder takes no work
     */
    <R> CompletableFuture<R> callAsync(TaskRequest<R> request);

    /** As {@link #call}, with what is known about the call and the JSON as it came. */
    <R> Exchange<R> exchange(TaskRequest<R> request);

    /**
     * Says what {@link #call} would send, and sends nothing: the URL, the headers and the body, which token would be used, and
     * the same as a curl command. The token provider is asked. A server of the caller's own that has not been asked what it is
     * is not asked now; for it, the call itself may send another body.
     *
     * <pre>{@code
     * out.println(hf.at(url).explain(TextClassification.of("I love you")));
     * }</pre>
     *
     * @throws IllegalArgumentException if the request cannot be sent
     */
    Explanation explain(TaskRequest<?> request);

    /** Asks for the answer piece by piece. Returns at once; the request is sent with the first read. Close the stream. */
    <R, S extends AnswerStream<?, R>> S stream(StreamRequest<R, S> request);

    /**
     * Asks about many rows: merged into lists where servers take them, several at a time, in order, each row with an answer or a
     * failure of its own. Nothing is sent before the batch is run.
     *
     * @param rows read once, by one thread at a time
     * @param toRequest makes the request of a row; what it throws is that row's failure
     */
    <T, R> Batch<T, R> batch(Collection<T> rows, Function<? super T, ? extends TaskRequest<R>> toRequest);

    /** As {@link #batch(Collection, Function)}, for rows that are made on the way; read no faster than they are asked about. The stream is closed when it is read no more. */
    <T, R> Batch<T, R> batch(Stream<T> rows, Function<? super T, ? extends TaskRequest<R>> toRequest);

    /**
     * As {@link #batch(Stream, Function)}, for rows that somebody else publishes. Subscribed to when the batch starts, asked for a
     * few hundred rows at a time; its failure is thrown by the run.
     */
    <T, R> Batch<T, R> batch(Flow.Publisher<T> rows, Function<? super T, ? extends TaskRequest<R>> toRequest);

    /** This view and a way to make requests, bound into one function. */
    default <T, R> Pipeline<T, R> pipeline(Function<? super T, ? extends TaskRequest<R>> toRequest) {
        return new Pipeline<>(this, Require.present("pipeline: toRequest", toRequest));
    }

    /**
     * A view that asks this model.
     *
     * @param model as on the Hub, such as {@code owner/name}; for chat also with a suffix such as {@code :fastest}
     * @throws IllegalArgumentException if it is blank, a URL, or holds control characters
     */
    Inference on(String model);

    /**
     * A view that asks the server behind this URL: a dedicated endpoint, or one of your own. No token of this client goes there
     * unless the host belongs to Hugging Face; see {@link #token}.
     *
     * @throws IllegalArgumentException if it is not an http or https URL, or names a host that was retired
     */
    Inference at(String url);

    /**
     * A view whose calls, waits included, may take this long, and whose streams may last this long as a whole.
     *
     * @throws IllegalArgumentException if it is zero or negative
     */
    Inference within(Duration time);

    /**
     * A view that sends this token, and to whatever host it asks.
     *
     * @throws IllegalArgumentException if it cannot be a token; the message does not show it
     */
    Inference token(String token);

    /**
     * A view that sends one more header.
     *
     * @throws IllegalArgumentException if the name or value cannot be sent, or the name is {@code Authorization}
     */
    Inference header(String name, String value);

    /** A view whose requests are billed to this organisation, see https://huggingface.co/docs/inference-providers/pricing. */
    default Inference billTo(String organisation) {
        return header("X-HF-Bill-To", Require.text("billTo: organisation", organisation));
    }

    /**
     * A view for endpoints that sleep when nobody asks: a bare 502 or 503 and a refused connection mean that the model is still
     * loading, and are waited for until the time of the call is over.
     */
    Inference waitForModel();
}
