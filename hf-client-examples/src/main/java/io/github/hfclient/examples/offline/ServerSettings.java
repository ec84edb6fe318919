package io.github.hfclient.examples.offline;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How the embedded server behaves. Immutable.
 *
 * @param loading how long a model "loads" after its first request, answering 503; zero for models that are ready
 * @param limitedRequest which request to a ready model is answered 429 with {@code Retry-After: 1}, counted from 1 over
 *     the whole life of the server; 0 for none
 * @param latency how much longer than needed every answer takes
 * @param pace the pause behind each event of a stream
 * @param clock nanoseconds that only grow, as {@link System#nanoTime()} gives them
 */
public record ServerSettings(
        Duration loading, int limitedRequest, Duration latency, Duration pace, LongSupplier clock) {

    /** A model loads for 1.5 s, the fifth request is limited, no added latency, some 25 words a second. */
    public static ServerSettings lively() {
        return new ServerSettings(Duration.ofMillis(1500), 5, Duration.ZERO, Duration.ofMillis(40), System::nanoTime);
    }

    /** Every model is ready and nothing is limited. */
    public static ServerSettings calm() {
        return new ServerSettings(Duration.ZERO, 0, Duration.ZERO, Duration.ZERO, System::nanoTime);
    }

    /** The same with another loading time. */
    public ServerSettings loading(Duration time) {
        return new ServerSettings(time, limitedRequest, latency, pace, clock);
    }

    /** The same with another limited request, counted from 1; 0 for none. */
    public ServerSettings limitedRequest(int number) {
        return new ServerSettings(loading, number, latency, pace, clock);
    }

    /** The same with another latency. */
    public ServerSettings latency(Duration time) {
        return new ServerSettings(loading, limitedRequest, time, pace, clock);
    }

    /** The same with another clock. */
    public ServerSettings clock(LongSupplier nanoTime) {
        return new ServerSettings(loading, limitedRequest, latency, pace, nanoTime);
    }
}
