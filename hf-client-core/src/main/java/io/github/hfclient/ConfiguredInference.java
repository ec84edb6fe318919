package io.github.hfclient;

import io.github.hfclient.internal.Engine;
import io.github.hfclient.internal.address.Choice;
import io.github.hfclient.internal.batch.BatchPlan;
import io.github.hfclient.internal.batch.rows.PublishedRows;
import io.github.hfclient.internal.batch.rows.StreamedRows;
import java.time.Duration;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.stream.Stream;

/** An engine and a choice of where to send and how patiently. */
class ConfiguredInference implements Inference {
    final Engine engine;
    private final Choice choice;

    ConfiguredInference(Engine engine, Choice choice) {
        this.engine = engine;
        this.choice = choice;
    }

    @Override
    public <R> R call(TaskRequest<R> request) {
        return engine.call(choice, Require.present("call: request", request));
    }

    @Override
    public <R> CompletableFuture<R> callAsync(TaskRequest<R> request) {
        return engine.callAsync(choice, Require.present("callAsync: request", request));
    }

    @Override
    public <R> Exchange<R> exchange(TaskRequest<R> request) {
        return engine.exchange(choice, Require.present("exchange: request", request));
    }

    @Override
    public Explanation explain(TaskRequest<?> request) {
        return engine.explain(choice, Require.present("explain: request", request), engine.settings().listRows);
    }

    @Override
    public <R, S extends AnswerStream<?, R>> S stream(StreamRequest<R, S> request) {
        return engine.stream(choice, Require.present("stream: request", request));
    }

    @Override
    public <T, R> Batch<T, R> batch(Collection<T> rows, Function<? super T, ? extends TaskRequest<R>> toRequest) {
        Require.present("batch: rows", rows);
        Require.present("batch: toRequest", toRequest);
        return new Batch<>(BatchPlan.of(engine, choice, rows::iterator, () -> OptionalLong.of(rows.size()), toRequest));
    }

    @Override
    public <T, R> Batch<T, R> batch(Stream<T> rows, Function<? super T, ? extends TaskRequest<R>> toRequest) {
        Require.present("batch: rows", rows);
        Require.present("batch: toRequest", toRequest);
        return new Batch<>(
                BatchPlan.of(engine, choice, () -> new StreamedRows<>(rows), OptionalLong::empty, toRequest));
    }

    @Override
    public <T, R> Batch<T, R> batch(Flow.Publisher<T> rows, Function<? super T, ? extends TaskRequest<R>> toRequest) {
        Require.present("batch: rows", rows);
        Require.present("batch: toRequest", toRequest);
        return new Batch<>(BatchPlan.of(
                engine, choice, () -> PublishedRows.of(rows, engine.time()), OptionalLong::empty, toRequest));
    }

    @Override
    public Inference on(String model) {
        return with(choice.on(model));
    }

    @Override
    public Inference at(String url) {
        return with(choice.at(url));
    }

    @Override
    public Inference within(Duration time) {
        return with(choice.within(time));
    }

    @Override
    public Inference token(String token) {
        return with(choice.token(token));
    }

    @Override
    public Inference header(String name, String value) {
        return with(choice.header(name, value));
    }

    @Override
    public Inference waitForModel() {
        return with(choice.waitingForModel());
    }

    private Inference with(Choice changed) {
        return new ConfiguredInference(engine, changed);
    }

    @Override
    public String toString() {
        return "inference by " + choice;
    }
}
