package io.github.hfclient.simulation;

import io.github.hfclient.transport.HttpCall;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** How many requests are under way, and how soon one follows the other: no more than there are permits, and none above the pace. */
final class Crowd {
    private static final int PATHS = 2; // of a server of the caller's own, each a lane

    private final Schedule schedule;
    private final int permits;
    private final double perSecond;
    private final Map<String, Integer> underWay = new HashMap<>();
    private long last = Fiber.NEVER;

    Crowd(Schedule schedule, int permits, double perSecond) {
        this.schedule = schedule;
        this.permits = permits;
        this.perSecond = perSecond;
    }

    /** One of them is sent. */
    void enters(HttpCall call, boolean info) {
        if (count(host(call), 1) > permits) refuse("more under way than there are permits: " + underWay);
        if (info && count(asker(call), 1) > PATHS) refuse("many ask what the server is: " + underWay);
        if (!info) paced();
    }

    private void paced() {
        long now = schedule.now();
        long apart =
                Double.isInfinite(perSecond) ? 0 : (long) (Duration.ofSeconds(1).toNanos() / perSecond);
        if (last != Fiber.NEVER && schedule.steady() && now - last < apart)
            refuse("above the pace, after " + Trace.seconds(now - last));
        last = now;
    }

    /** An answer begins, or there is none. */
    void leaves(HttpCall call, boolean info) {
        count(host(call), -1);
        if (info) count(asker(call), -1);
    }

    private int count(String what, int more) {
        return underWay.merge(what, more, Integer::sum);
    }

    private static String host(HttpCall call) {
        return call.uri().getHost();
    }

    private static String asker(HttpCall call) {
        return "info for " + call.headers().get("Authorization");
    }

    private void refuse(String why) {
        schedule.fail(new AssertionError(why));
    }
}
