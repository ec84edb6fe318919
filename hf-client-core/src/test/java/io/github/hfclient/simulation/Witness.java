package io.github.hfclient.simulation;

import io.github.hfclient.transport.HttpCall;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sees what is asked and answered, and ends the run when a request comes that should not have been sent. */
final class Witness {
    /** How the texts of rows begin that may be asked about more than once, because there are others like them. */
    static final String EQUAL = "equal";

    private static final int MOST_LIMITED = 20 + 3;

    private final Schedule schedule;
    private final Downtime downtime;
    private final Doubts doubts;
    private final Map<String, Duration> timed = new HashMap<>();
    private final Map<String, Integer> limited = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Set<String> answered = new HashSet<>();
    private final Set<String> gone = new HashSet<>();
    private final Map<Thread, List<String>> last = new HashMap<>();

    Witness(Schedule schedule, Downtime downtime) {
        this.schedule = schedule;
        this.downtime = downtime;
        this.doubts = new Doubts(schedule);
    }

    void sees(HttpCall call, List<String> texts) {
        texts.forEach(this::judge);
        doubts.sees(call, texts);
        texts.stream().limit(1).forEach(text -> hurries(text, call.timeLeft().get()));
        texts.stream().limit(1).forEach(text -> downtime.sees(owner(text)));
        asked.addAll(texts);
        last.put(Thread.currentThread(), texts);
    }

    private void judge(String text) {
        if (answered.contains(text) && !text.startsWith(EQUAL)) refuse("asked once more about " + text);
        if (gone.contains(owner(text))) refuse("asked about " + text + ", which nobody wants any more");
    }

    /** The first request about a row has half of its time at least, if it need not wait for a server to say what it is; or half of that. */
    private void hurries(String text, Duration left) {
        Duration within = timed.get(owner(text));
        if (within == null || asked.contains(text) || text.startsWith(EQUAL)) return;
        if (left.multipliedBy(4).compareTo(within) < 0) refuse("has lost its time to others: " + text + ", " + left);
    }

    /** Nothing keeps the server from answering these, so what they wait for is no part of their time. */
    void timed(String owner, Duration within) {
        timed.put(owner, within);
    }

    Doubts doubts() {
        return doubts;
    }

    private void refuse(String why) {
        schedule.fail(new AssertionError(why));
    }

    /** The server limits who asks for these. A call on its own returns some times because it was told to, no more. */
    void limits(List<String> texts) {
        for (String text : texts) {
            int times = limited.merge(text, 1, Integer::sum);
            boolean call = text.startsWith("text") || (text.startsWith(Doubts.COSTLY) && text.indexOf('-') < 0);
            if (call && times > MOST_LIMITED) refuse("does not stop asking about " + text);
        }
    }

    private static String owner(String text) {
        int end = text.indexOf('-');
        return end < 0 ? text : text.substring(0, end);
    }

    /**
     * What the server said to these was read.
     *
     * @param right whether it was the right answer, read to its end
     * @param whileUp whether it was said by a server that was up
     */
    void hears(List<String> texts, boolean right, boolean whileUp) {
        if (right) answered.addAll(texts);
        if (whileUp) downtime.hears();
    }

    Downtime downtime() {
        return downtime;
    }

    /** Whoever asked under this name wants nothing any more. */
    void leaves(String owner) {
        gone.add(owner);
    }

    /** The texts of all requests. */
    Set<String> asked() {
        return asked;
    }

    Set<String> answered() {
        return answered;
    }

    /** The texts that were answered, but for those of the last request of each thread, which may not have come to know. */
    Set<String> surelyAnswered() {
        Set<String> sure = new HashSet<>(answered);
        last.values().forEach(sure::removeAll);
        return sure;
    }
}
