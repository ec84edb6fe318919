package io.github.hfclient.simulation;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What batches send while the server is down to everybody, and was not answered late. Each of their workers finds out for itself;
 * from then on they take turns to look, after longer and longer pauses, whether it is there again.
 */
final class Downtime {
    private static final int ATTEMPTS = 3;
    private static final int EACH =
            2 * ATTEMPTS; // a call, and one more for half of its rows if others were answered meanwhile
    private static final long SHORTEST_PAUSE = Duration.ofMillis(500).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofMillis(7_500).toNanos(); // half of what it may be

    private final Schedule schedule;
    private final Weather weather;
    private final Map<String, Integer> workers = new HashMap<>();
    private final Map<String, Integer> sent = new HashMap<>();
    private boolean disturbed;

    Downtime(Schedule schedule, Weather weather) {
        this.schedule = schedule;
        this.weather = weather;
    }

    /** Nothing but the server keeps the rows of this batch, which has so many workers, from being answered. */
    void holdsFor(String batch, int most) {
        if (weather.onlyDownOnce() && schedule.steady()) workers.put(batch, most);
    }

    /** Something was read that the server had said before it was down. */
    void hears() {
        disturbed |= weather.down(schedule.now());
    }

    void sees(String batch) {
        if (disturbed || !workers.containsKey(batch) || !weather.down(schedule.now())) return;
        if (sent.merge(batch, 1, Integer::sum) > most(workers.get(batch)))
            schedule.fail(new AssertionError("asks a server that is down too often: " + sent));
    }

    private long most(int workers) {
        long probes = 0;
        long moment = weather.downFrom();
        for (long pause = SHORTEST_PAUSE; (moment += pause) <= schedule.now(); probes++)
            pause = Math.min(2 * pause, LONGEST_PAUSE);
        return EACH * (long) workers + ATTEMPTS * probes;
    }
}
