package io.github.hfclient.benchmark.soak;

import io.github.hfclient.HfException;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** How all calls ended. */
final class Tally {
    private static final String RIGHT = "right";
    private static final String WRONG = "WRONG";
    private static final String UNEXPECTED = "UNEXPECTED ";

    private final Map<String, LongAdder> ends = new ConcurrentSkipListMap<>();

    void answered(String wanted, String got) {
        if (!wanted.equals(got)) System.out.println("wanted " + wanted + ", got " + got);
        count(wanted.equals(got) ? RIGHT : WRONG);
    }

    void failed(Throwable failure) {
        String name = failure.getClass().getSimpleName();
        if (!(failure instanceof HfException)) failure.printStackTrace();
        count(failure instanceof HfException ? name : UNEXPECTED + name);
    }

    void count(String end) {
        ends.computeIfAbsent(end, e -> new LongAdder()).increment();
    }

    long ended(String end) {
        LongAdder count = ends.get(end);
        return count == null ? 0 : count.sum();
    }

    String ended() {
        long all = ends.values().stream().mapToLong(LongAdder::sum).sum();
        return all + " ended, " + ended(RIGHT) + " with the right answer";
    }

    boolean clean() {
        return ended(RIGHT) > 0 && ends.keySet().stream().noneMatch(e -> e.equals(WRONG) || e.startsWith(UNEXPECTED));
    }

    @Override
    public String toString() {
        return ends.entrySet().stream()
                .map(end -> "%9d %s".formatted(end.getValue().sum(), end.getKey()))
                .collect(Collectors.joining("\n"));
    }
}
