package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.AnswerStream;
import io.github.hfclient.Batch;
import io.github.hfclient.Exchange;
import io.github.hfclient.Explanation;
import io.github.hfclient.HfException;
import io.github.hfclient.Inference;
import io.github.hfclient.StreamRequest;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.Statuses;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Users put their own in front of a client, or in its place. */
class OpenInferenceTest {
    private final List<String> heard = new ArrayList<>();

    @Test
    void aDecoratorHearsItsCallsAndThoseOfItsViewsAndPipelines() {
        try (Stage stage = new Stage(request -> Answers.LABELS.trouble())) {
            Inference decorated = counting(stage.hf);
            decorated.call(Ask.of("a"));
            decorated.on("acme/m").billTo("acme").call(Ask.of("b"));
            decorated.pipeline(Ask::of).apply("c");
            assertThat(heard).containsExactly("call", "on", "header X-HF-Bill-To", "call", "call");
            assertThat(stage.server.requests().get(1).header("X-HF-Bill-To")).hasValue("acme");
        }
    }

    @Test
    void theDefaultMethodsOfADecoratorRefuseWhatTheClientRefuses() {
        try (Stage stage = new Stage(Answers.LABELS.trouble())) {
            for (Inference view : List.of(stage.hf, counting(stage.hf))) {
                assertThatThrownBy(() -> view.billTo(" ")).hasMessage("billTo: organisation is blank");
                assertThatThrownBy(() -> view.pipeline(null)).hasMessage("pipeline: toRequest is null");
            }
        }
    }

    @Test
    void aProxyPassesOnAnswersAndFailures() {
        try (Stage stage = new Stage(Answers.LABELS.trouble(), Statuses.echoing(401))) {
            Inference proxy = proxy(stage.hf);
            assertThat(proxy.call(Ask.of("a")).items()).hasSize(2);
            assertThatThrownBy(() -> proxy.call(Ask.of("b"))).isInstanceOf(HfException.class);
            assertThat(heard).containsExactly("call", "call");
        }
    }

    @Test
    void aStubNeedsNoClient() {
        Json answer = Json.parse("[]");
        Inference stub = (Inference) Proxy.newProxyInstance(
                Inference.class.getClassLoader(), new Class<?>[] {Inference.class}, (p, method, args) -> answer);
        assertThat(stub.call(Ask.of("a"))).isSameAs(answer);
    }

    private Inference proxy(Inference inner) {
        return (Inference) Proxy.newProxyInstance(
                Inference.class.getClassLoader(), new Class<?>[] {Inference.class}, (p, method, args) -> {
                    heard.add(method.getName());
                    try {
                        return method.invoke(inner, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** What a user writes by hand: each view is decorated as well. */
    private Inference counting(Inference inner) {
        return new Inference() {
            @Override
            public <R> R call(TaskRequest<R> request) {
                heard.add("call");
                return inner.call(request);
            }

            @Override
            public <R> CompletableFuture<R> callAsync(TaskRequest<R> request) {
                return inner.callAsync(request);
            }

            @Override
            public <R> Exchange<R> exchange(TaskRequest<R> request) {
                return inner.exchange(request);
            }

            @Override
            public Explanation explain(TaskRequest<?> request) {
                return inner.explain(request);
            }

            @Override
            public <R, S extends AnswerStream<?, R>> S stream(StreamRequest<R, S> request) {
                return inner.stream(request);
            }

            @Override
            public <T, R> Batch<T, R> batch(
                    Collection<T> rows, Function<? super T, ? extends TaskRequest<R>> toRequest) {
                return inner.batch(rows, toRequest);
            }

            @Override
            public <T, R> Batch<T, R> batch(Stream<T> rows, Function<? super T, ? extends TaskRequest<R>> toRequest) {
                return inner.batch(rows, toRequest);
            }

            @Override
            public <T, R> Batch<T, R> batch(
                    Flow.Publisher<T> rows, Function<? super T, ? extends TaskRequest<R>> toRequest) {
                return inner.batch(rows, toRequest);
            }

            @Override
            public Inference on(String model) {
                heard.add("on");
                return counting(inner.on(model));
            }

            @Override
            public Inference at(String url) {
                return counting(inner.at(url));
            }

            @Override
            public Inference within(Duration time) {
                return counting(inner.within(time));
            }

            @Override
            public Inference token(String token) {
                return counting(inner.token(token));
            }

            @Override
            public Inference header(String name, String value) {
                heard.add("header " + name);
                return counting(inner.header(name, value));
            }

            @Override
            public Inference waitForModel() {
                return counting(inner.waitForModel());
            }
        };
    }
}
