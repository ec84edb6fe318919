package io.github.hfclient;

import java.util.Iterator;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** Gives the pieces of a stream to one subscriber, no more than it asks for, from one thread of an executor. */
final class PiecePublisher<E> implements Flow.Publisher<E> {
    private final AnswerStream<E, ?> stream;
    private final Executor executor;
    private final AtomicBoolean subscribed = new AtomicBoolean();

    PiecePublisher(AnswerStream<E, ?> stream, Executor executor) {
        this.stream = stream;
        this.executor = executor;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super E> subscriber) {
        if (subscribed.getAndSet(true)) refuse(Require.present("subscriber", subscriber));
        else new Reading<>(stream, Require.present("subscriber", subscriber)).start(executor);
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
        private static final int MOST = 1 << 20; // as good as all: nobody is that far behind

        private final AnswerStream<E, ?> stream;
        private final Flow.Subscriber<? super E> subscriber;
        private final Semaphore demand = new Semaphore(0);
        private volatile boolean cancelled;
        private volatile boolean misused;

        Reading(AnswerStream<E, ?> stream, Flow.Subscriber<? super E> subscriber) {
            this.stream = stream;
            this.subscriber = subscriber;
        }

        void start(Executor executor) {
            subscriber.onSubscribe(this);
            try {
                executor.execute(this::run);
            } catch (RejectedExecutionException e) {
                fail(e);
            }
        }

        private void run() {
            try (stream) {
                Iterator<E> pieces = stream.iterator();
                while (wanted() && pieces.hasNext()) subscriber.onNext(pieces.next());
                if (misused) fail(new IllegalArgumentException("asked for less than one piece"));
                else if (!cancelled) subscriber.onComplete();
            } catch (RuntimeException e) {
                if (!cancelled) fail(e);
            }
        }

        /** Waits until a piece is wanted; false if none is any more. */
        private boolean wanted() {
            demand.acquireUninterruptibly();
            return !cancelled && !misused;
        }

        private void fail(RuntimeException why) {
            subscriber.onError(why);
        }

        @Override
        public void request(long n) {
            misused |= n < 1;
            int room = Math.max(1, MOST - demand.availablePermits());
            demand.release((int) Math.max(1, Math.min(n, room)));
        }

        @Override
        public void cancel() {
            cancelled = true;
            demand.release();
            stream.close();
        }
    }
}
