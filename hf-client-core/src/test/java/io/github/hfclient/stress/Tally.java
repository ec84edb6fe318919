package io.github.hfclient.stress;

import io.github.hfclient.HfException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** How everything ended, and what must not have happened. */
final class Tally {
    private static final String RIGHT = "right";
    private static final Set<String> GIVEN_UP =
            Set.of("Cancelled", "row: Cancelled", "cancelled", "closed before", "stream left early");
    private static final int MOST_DEFECTS = 20;

    private final Map<String, LongAdder> ends = new ConcurrentSkipListMap<>();
    private final Queue<String> defects = new ConcurrentLinkedQueue<>();

    void answered(String wanted, String got) {
        if (wanted.equals(got)) count(RIGHT);
        else defect("asked about " + wanted + ", got an answer about " + got);
    }

    void failed(Throwable failure) {
        if (failure instanceof HfException) count(failure.getClass().getSimpleName());
        else defect("threw " + failure + " at " + List.of(failure.getStackTrace()));
    }

    void count(String end) {
        ends.computeIfAbsent(end, e -> new LongAdder()).increment();
    }

    void defect(String what) {
        if (defects.size() < MOST_DEFECTS) defects.add(what);
    }

    long right() {
        return ended(RIGHT);
    }

    /** How many ended that nobody gave up. */
    long waitedFor() {
        return all() - GIVEN_UP.stream().mapToLong(this::ended).sum();
    }

    private long ended(String end) {
        LongAdder ended = ends.get(end);
        return ended == null ? 0 : ended.sum();
    }

    long all() {
        return ends.values().stream().mapToLong(LongAdder::sum).sum();
    }

    Queue<String> defects() {
        return defects;
    }

    @Override
    public String toString() {
        return all() + " ended: " + ends;
    }
}
