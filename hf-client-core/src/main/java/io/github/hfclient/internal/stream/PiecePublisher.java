package io.github.hfclient.internal.stream;

import io.github.hfclient.AnswerStream;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Gives the pieces of a stream to one subscriber, no more than it asks for, from one thread of an executor. */
final class PiecePublisher<E> implements Flow.Publisher<E> {
    private final AnswerStream<E, ?> stream;
    private final Events events;
    private final Executor executor;
    private final AtomicBoolean subscribed = new AtomicBoolean();

    PiecePublisher(AnswerStream<E, ?> stream, Events events, Executor executor) {
        this.stream = stream;
        this.events = events;
        this.executor = executor;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super E> subscriber) {
        Objects.requireNonNull(subscriber, "subscriber"); // as Reactive Streams 1.9 wants, unlike all other methods
        if (subscribed.getAndSet(true)) refuse(subscriber);
        else new Reading<>(stream, events, subscriber).start(executor);
    }

    private static void refuse(Flow.Subscriber<?> second) {
        second.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long n) {}

            @Override
            public void cancel() {}
        });
        second.onError(new IllegalStateException("the pieces of a stream can be read once"));
    }

    private static final class Reading<E> implements Flow.Subscription {
        private final AnswerStream<E, ?> stream;
        private final Events events;
        private final Flow.Subscriber<? super E> subscriber;
        private final Demand demand;
        private volatile boolean cancelled;
        private volatile boolean misused;

        Reading(AnswerStream<E, ?> stream, Events events, Flow.Subscriber<? super E> subscriber) {
            this.stream = stream;
            this.events = events;
            this.subscriber = subscriber;
            this.demand = events.demand();
        }

        void start(Executor executor) {
            subscriber.onSubscribe(this);
            try {
                var unused = events.readOn(executor, this::read).whenComplete((nothing, failure) -> tellEnd(failure));
            } catch (RejectedExecutionException | IllegalStateException e) {
                stream.close();
                tellEnd(e);
            }
        }

        /** Nothing is sent before the first piece is wanted; from then on the stream is one piece ahead, and so tells its end. */
        private void read() {
            try (stream) {
                Iterator<E> pieces = stream.iterator();
                boolean more = wanted();
                while (more && pieces.hasNext() && (more = wanted())) {
                    demand.take();
                    subscriber.onNext(pieces.next());
                }
            }
        }

        /** Waits until a piece is wanted; false if none is any more. */
        private boolean wanted() {
            events.await(demand);
            return !cancelled && !misused;
        }

        private void tellEnd(@Nullable Throwable failure) {
            if (cancelled) return;
            if (misused) subscriber.onError(new IllegalArgumentException("asked for less than one piece"));
            else if (failure != null) subscriber.onError(failure);
            else subscriber.onComplete();
        }

        @Override
        public void request(long n) {
            if (n > 0) demand.add(n);
            else misuse();
        }

        private void misuse() {
            misused = true;
            end();
        }

        @Override
        public void cancel() {
            cancelled = true;
            end();
        }

        private void end() {
            demand.end();
            stream.close();
        }
    }
}
