package io.github.hfclient.simulation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Flow;

/** Publishes rows from a thread of its own, now and then after a pause, as many as are wanted, but none to a closed client. */
final class SimulatedPublisher<T> implements Flow.Publisher<T> {
    private final World world;
    private final Schedule schedule;
    private final List<T> rows;

    SimulatedPublisher(World world, List<T> rows) {
        this.world = world;
        this.schedule = world.schedule();
        this.rows = rows;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
        Publishing publishing = new Publishing(subscriber);
        schedule.start("publisher", publishing::publish);
        subscriber.onSubscribe(publishing);
    }

    private final class Publishing implements Flow.Subscription {
        private final Flow.Subscriber<? super T> subscriber;
        private long wanted;
        private boolean cancelled;

        Publishing(Flow.Subscriber<? super T> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public void request(long more) {
            wanted += more;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }

        private void publish() {
            for (T row : rows) {
                if (schedule.chance().nextInt(8) == 0) pause();
                schedule.await("somebody who wants a row", Fiber.NEVER, false, () -> wanted > 0 || cancelled);
                if (world.closed()) schedule.await("the end", Fiber.NEVER, false, () -> cancelled);
                if (cancelled) return;
                wanted--;
                subscriber.onNext(row);
            }
            subscriber.onComplete();
        }

        private void pause() {
            long due = schedule.now()
                    + Duration.ofSeconds(schedule.chance().nextInt(4)).toNanos();
            schedule.await("the next row", due, false, () -> cancelled);
        }
    }
}
