package io.github.hfclient;

import io.github.hfclient.internal.Engine;
import io.github.hfclient.internal.address.Choice;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The client for Hugging Face inference. One is enough for an application: it holds the connections, the limits and what was
 * learned about servers. Safe for any number of threads; {@link #close} ends it.
 *
 * <pre>{@code
 * static final HfClient hf = HfClient.create();
 * Label mood = hf.call(TextClassification.of("I love you")).top();
 * }</pre>
 */
public final class HfClient implements Inference, AutoCloseable {
    private final Engine engine;
    private final ConfiguredInference view;

    HfClient(Engine engine) {
        this.engine = engine;
        this.view = new ConfiguredInference(engine, Choice.NONE);
    }

    /**
     * A client with all defaults, its token from the environment: {@code HF_TOKEN}, {@code HUGGING_FACE_HUB_TOKEN} or the file
     * that {@code hf auth login} writes. Never fails for want of a token; some models answer without one.
     */
    public static HfClient create() {
        return builder().build();
    }

    /** The way to a client with other settings. */
    public static HfClientBuilder builder() {
        return new HfClientBuilder();
    }

    @Override
    public <R> R call(TaskRequest<R> request) {
        return view.call(request);
    }

    @Override
    public <R> CompletableFuture<R> callAsync(TaskRequest<R> request) {
        return view.callAsync(request);
    }

    @Override
    public <R> Exchange<R> exchange(TaskRequest<R> request) {
        return view.exchange(request);
    }

    @Override
    public Explanation explain(TaskRequest<?> request) {
        return view.explain(request);
    }

    @Override
    public <R, S extends AnswerStream<?, R>> S stream(StreamRequest<R, S> request) {
        return view.stream(request);
    }

    @Override
    public <T, R> Batch<T, R> batch(Collection<T> rows, Function<? super T, ? extends TaskRequest<R>> toRequest) {
        return view.batch(rows, toRequest);
    }

    @Override
    public <T, R> Batch<T, R> batch(Stream<T> rows, Function<? super T, ? extends TaskRequest<R>> toRequest) {
        return view.batch(rows, toRequest);
    }

    @Override
    public <T, R> Batch<T, R> batch(Flow.Publisher<T> rows, Function<? super T, ? extends TaskRequest<R>> toRequest) {
        return view.batch(rows, toRequest);
    }

    @Override
    public <T, R> Pipeline<T, R> pipeline(Function<? super T, ? extends TaskRequest<R>> toRequest) {
        return view.pipeline(toRequest);
    }

    @Override
    public Inference on(String model) {
        return view.on(model);
    }

    @Override
    public Inference at(String url) {
        return view.at(url);
    }

    @Override
    public Inference within(Duration time) {
        return view.within(time);
    }

    @Override
    public Inference token(String token) {
        return view.token(token);
    }

    @Override
    public Inference header(String name, String value) {
        return view.header(name, value);
    }

    @Override
    public Inference billTo(String organisation) {
        return view.billTo(organisation);
    }

    @Override
    public Inference waitForModel() {
        return view.waitForModel();
    }

    /**
     * Ends the client and all its views: no call starts any more, those under way end with {@link HfException.Cancelled}, and
     * its threads end. Does nothing the second time.
     */
    @Override
    public void close() {
        engine.close();
    }

    @Override
    public String toString() {
        return "HfClient";
    }
}
