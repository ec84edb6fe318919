package io.github.hfclient.simulation;

import io.github.hfclient.simulation.Fault.Said;
import io.github.hfclient.transport.HttpCall;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pauses that the server asks for, and whether the client keeps them: once somebody has read of one, nobody sends before its end,
 * but that of a long one a single request looks every five minutes whether it is over.
 */
final class Pauses {
    private static final Duration SHORTEST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private record Pause(long told, long look, long end) {}

    private final Schedule schedule;
    private final Map<String, Pause> pauses = new HashMap<>();
    private final Map<String, HttpCall> looking = new HashMap<>();

    Pauses(Schedule schedule) {
        this.schedule = schedule;
    }

    static String lane(HttpCall call) {
        return call.uri() + " " + call.headers().get("Authorization");
    }

    /** A request is sent. Where threads are held up, it may have been meant to be sent earlier. */
    void sees(HttpCall call) {
        Pause pause = pauses.get(lane(call));
        long now = schedule.now();
        if (pause == null || !schedule.steady() || now <= pause.told() || now >= pause.end()) return;
        if (now < pause.look()) refuse("sent before the server wants it: " + pause);
        if (looking.putIfAbsent(lane(call), call) != null) refuse("two look at a time: " + pause);
    }

    private void refuse(String why) {
        schedule.fail(new AssertionError(why));
    }

    /** What was said to the request has been read to its end. */
    void hears(HttpCall call, Said said) {
        boolean looked = looking.get(lane(call)) == call;
        Duration asked = asked(said);
        if (asked != null) holds(lane(call), pause(asked), looked);
        else if (looked && said.status() == 200) pauses.remove(lane(call));
    }

    private void holds(String lane, Pause pause, boolean looked) {
        Pause before = pauses.get(lane);
        if (looked || before == null || pause.end() > before.end()) pauses.put(lane, pause);
    }

    private Pause pause(Duration asked) {
        Duration wait = asked.compareTo(SHORTEST) < 0 ? SHORTEST : asked;
        long now = schedule.now();
        long look = now + (wait.compareTo(LONGEST) < 0 ? wait : LONGEST).toNanos();
        return new Pause(now, look, now + wait.toNanos());
    }

    private static Duration asked(Said said) {
        List<String> hint = said.headers().get("retry-after");
        return hint == null ? null : Duration.ofNanos((long) (Double.parseDouble(hint.get(0)) * 1e9));
    }

    /** The request is over, whatever came of it. */
    void over(HttpCall call) {
        looking.remove(lane(call), call);
    }
}
