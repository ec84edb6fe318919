package io.github.hfclient.internal.batch.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.PriorityQueue;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs against servers that take so many requests a second and answer 429 to the others, in simulated time. */
class RequestRateTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final int WORKERS = 16;
    private static final long HOUR_QUARTER = Duration.ofMinutes(15).toNanos();

    /** When a worker is ready for its next request, or sends it when it has its turn. */
    private record Send(long moment, int worker, boolean turn) {}

    /** So many workers that send again as soon as requestRate, server and the last answer let them. */
    private static final class Simulation {
        private final RequestRate requestRate = new RequestRate();
        private final InFlight limit;
        private final PriorityQueue<Send> sends = new PriorityQueue<>(java.util.Comparator.comparingLong(Send::moment));
        private double perSecond;
        private final boolean window;
        private final long latency;
        private final Duration hint;
        private double tokens = 1;
        private long refilled;
        private long floor;
        long answered;
        long refused;

        Simulation(double perSecond, boolean window, long latency, Duration hint) {
            this.perSecond = perSecond;
            this.window = window;
            this.latency = latency;
            this.hint = hint;
            this.limit = new InFlight(1, WORKERS);
            limit.begun();
            for (int worker = 0; worker < WORKERS; worker++) sends.add(new Send(worker, worker, false));
        }

        void run(long until) {
            while (sends.peek().moment() < until) step(sends.poll());
        }

        private void step(Send send) {
            long now = send.moment();
            if (!send.turn() && send.worker() >= limit.limit())
                sends.add(new Send(now + latency, send.worker(), false));
            else if (send.turn() && requestRate.pauses(now)) sends.add(new Send(now, send.worker(), false));
            else if (floor > now) sends.add(new Send(floor, send.worker(), false));
            else if (!send.turn()) sends.add(new Send(now + requestRate.pause(now), send.worker(), true));
            else if (admits(now)) answered(send, now);
            else refused(send, now);
        }

        /** A counter that starts anew each second, or a bucket that fills evenly. */
        private boolean admits(long now) {
            if (window) {
                if (now / SECOND != refilled / SECOND) tokens = perSecond;
            } else {
                tokens = Math.min(Math.max(2, perSecond / 5), tokens + (now - refilled) * perSecond / SECOND);
            }
            refilled = now;
            if (tokens < 1) return false;
            tokens--;
            return true;
        }

        private void answered(Send send, long now) {
            answered++;
            requestRate.answered(now + latency);
            limit.answered();
            sends.add(new Send(now + latency, send.worker(), false));
        }

        private void refused(Send send, long now) {
            refused++;
            long known = now + latency;
            requestRate.limited(now, known, hint);
            limit.pushedBack(now, known);
            if (!hint.isZero()) floor = known + hint.toNanos();
            sends.add(new Send(hint.isZero() ? known + SECOND / 4 : floor, send.worker(), false));
        }
    }

    static Stream<Arguments> servers() {
        return DoubleStream.of(1, 2, 3, 10, 20, 50, 200)
                .boxed()
                .flatMap(perSecond -> Stream.of(true, false)
                        .flatMap(window -> IntStream.of(0, 1, 2)
                                .boxed()
                                .flatMap(hint -> IntStream.of(10, 100, 500)
                                        .filter(millis -> perSecond * millis < 0.75 * 1_000 * WORKERS)
                                        .mapToObj(millis -> arguments(perSecond, window, millis, hint)))));
    }

    @ParameterizedTest(name = "{0} a second, window {1}, {2} ms, {3} s asked for")
    @MethodSource("servers")
    void settlesAtNineTenthsOfWhatTheServerTakes(double perSecond, boolean window, long millis, int hint) {
        Simulation run =
                new Simulation(perSecond, window, Duration.ofMillis(millis).toNanos(), Duration.ofSeconds(hint));
        run.run(HOUR_QUARTER / 15);
        long answeredBefore = run.answered;
        long refusedBefore = run.refused;
        run.run(HOUR_QUARTER);
        double seconds = 14 * 60;
        double share = (run.answered - answeredBefore) / (perSecond * seconds);
        assertThat(share).as("share of what the server takes").isGreaterThan(0.9);
        assertThat(run.refused - refusedBefore).isLessThan(60);
        assertThat(refusedBefore).isLessThan(100);
    }

    /** It takes a tenth from one moment on, and after some minutes all again. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void followsAServerThatTakesLessForAWhile(int hint) {
        Simulation run = new Simulation(50, true, SECOND / 10, Duration.ofSeconds(hint));
        run.run(HOUR_QUARTER / 3);
        run.perSecond = 5;
        long refusedBefore = run.refused;
        run.run(HOUR_QUARTER * 2 / 3);
        assertThat(run.refused - refusedBefore).isLessThan(100);
        run.perSecond = 50;
        run.run(HOUR_QUARTER);
        long answeredBefore = run.answered;
        run.run(HOUR_QUARTER * 2);
        assertThat(run.answered - answeredBefore).isGreaterThan((long) (0.9 * 50 * 15 * 60));
    }

    @Test
    void waitsForNothingWithoutALimit() {
        RequestRate requestRate = new RequestRate();
        for (int i = 0; i < 100; i++) assertThat(requestRate.pause(i)).isZero();
    }

    @Test
    void findsASpeedThatHasRisen() {
        RequestRate requestRate = new RequestRate();
        for (int i = 0; i < 10; i++) requestRate.answered(SECOND * i / 10);
        requestRate.limited(SECOND - 1, SECOND, Duration.ZERO);
        long first = requestRate.pause(SECOND);
        assertThat(requestRate.pause(SECOND) - first).isBetween(SECOND / 11, SECOND / 9);
        long later = SECOND;
        for (int i = 0; i < 20; i++) {
            later += 5 * SECOND;
            requestRate.pause(later);
        }
        assertThat(requestRate.pause(later)).isLessThan(SECOND / 200);
    }
}
