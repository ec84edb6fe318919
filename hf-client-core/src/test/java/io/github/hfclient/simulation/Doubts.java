package io.github.hfclient.simulation;

import io.github.hfclient.transport.HttpCall;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What may have been billed although no answer came of it, and that nobody asks for it again: neither a call nor a batch. Only where
 * the connection was lost at once, before an answer began, it may have been stale, and one more request is sent.
 */
final class Doubts {
    /** How the texts begin that are costly. */
    static final String COSTLY = "costly";

    private static final long AT_ONCE = Duration.ofMillis(500).toNanos();

    private final Schedule schedule;
    private final Map<String, String> billed = new HashMap<>();
    private final Map<String, Integer> lost = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();

    Doubts(Schedule schedule) {
        this.schedule = schedule;
    }

    void sees(HttpCall call, List<String> texts) {
        for (String text : texts) {
            String why = billed.get(text);
            if (why != null) refuse("sent again although it may have been billed: " + text + " (" + why + ")");
            String token = String.valueOf(call.headers().get("Authorization"));
            if (!token.equals(tokens.computeIfAbsent(text, first -> token)))
                refuse("sent with the token of another: " + text);
        }
    }

    private void refuse(String why) {
        schedule.fail(new AssertionError(why));
    }

    /** The server may have done its work for these. */
    void billed(List<String> texts, String why) {
        texts.stream().filter(Doubts::once).forEach(text -> billed.put(text, why));
    }

    /** Whether nobody else asks for it; bad rows look alike. */
    private static boolean once(String text) {
        return text.startsWith(COSTLY) && !text.endsWith(Weather.POISON) && !text.endsWith(Weather.KILLER);
    }

    /** The connection was lost after so long, before an answer began. */
    void lost(List<String> texts, long after) {
        boolean again = after > AT_ONCE;
        for (String text : texts) again |= lost.merge(text, 1, Integer::sum) > 1;
        if (again) billed(texts, "lost after " + Trace.seconds(after));
    }

    /** The server has answered these, whatever it said. */
    void answered(List<String> texts) {
        texts.forEach(lost::remove);
    }
}
