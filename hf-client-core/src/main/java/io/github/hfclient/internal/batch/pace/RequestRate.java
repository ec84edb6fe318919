package io.github.hfclient.internal.batch.pace;

import io.github.hfclient.internal.limit.Pace;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * How many requests a second a run sends, once the server has limited it: at first a little less than what was answered
 * just before, then what a {@link RateSearch} finds. While it refuses one after the other, a run whose server does not say how
 * long to wait makes pauses of its own. No limit, no rate.
 */
public final class RequestRate {
    private static final long SOON = Duration.ofSeconds(1).toNanos();
    private static final long SHORTEST_PAUSE = SOON / 16;

    private final ReentrantLock lock = new ReentrantLock();
    private final Pace pace = new Pace();
    private final AnswerTimes answers = new AnswerTimes();
    private @Nullable RateSearch search;
    private long trialEnds;
    private long pause = SHORTEST_PAUSE;
    private long pauseEnds;
    private long queued; // how long the last one waits for its turn
    private long refusedAt;
    private long felt; // from when on the last cut has its effect
    private long answersAtCut;
    private int cuts;

    /** How long a request that is about to be sent has to wait, in nanoseconds. */
    public long pause(long now) {
        lock.lock();
        try {
            if (search == null) return 0;
            long start = pauseEnds - now > 0 ? pauseEnds : now;
            queued = start - now + pace.take(start, rate(search, now), Long.MAX_VALUE);
            return queued;
        } finally {
            lock.unlock();
        }
    }

    private double rate(RateSearch known, long now) {
        if (now - trialEnds >= 0) {
            known.faster();
            tryOut(known, now);
        }
        return known.perSecond();
    }

    private void tryOut(RateSearch known, long now) {
        trialEnds = now + known.trial().toNanos() + queued;
    }

    /** Whether nothing is to be sent now, because requests were refused one after the other. */
    public boolean pauses(long now) {
        lock.lock();
        try {
            return search != null && pauseEnds - now > 0;
        } finally {
            lock.unlock();
        }
    }

    public void answered(long now) {
        lock.lock();
        try {
            answers.at(now);
        } finally {
            lock.unlock();
        }
    }

    /**
     * The server limited a request that was sent at a moment, and asked for a pause; zero if it did not say how long. While nothing
     * was answered, there is nothing to go by; of requests that were sent before one was refused, that one has told.
     */
    public void limited(long sentAt, long now, Duration asked) {
        lock.lock();
        try {
            if (answers.count == 0 || (search != null && sentAt - refusedAt < 0)) return;
            refusedAt = now;
            if (answers.count > answersAtCut && (search == null || sentAt - felt >= 0)) cut(now, asked);
            if (asked.isZero()) pauseEnds = now + pause;
            pause = Math.min(2 * pause, SOON);
        } finally {
            lock.unlock();
        }
    }

    private void cut(long now, Duration asked) {
        if (search == null) pauseEnds = now;
        boolean soon = now - felt < SOON + 2 * asked.toNanos();
        if (search == null) search = new RateSearch(answers.perSecond(now, SOON / 20), asked);
        else if (cuts == 1 && soon) search = new RateSearch(answers.perSecond(now, SOON), asked);
        else search.slower(soon, asked);
        cuts++;
        pause = SHORTEST_PAUSE;
        answersAtCut = answers.count;
        felt = now + queued;
        tryOut(search, now);
    }

    /** The moments of the last answers. */
    private static final class AnswerTimes {
        private static final long SPAN = Duration.ofSeconds(1).toNanos();
        private static final int ENOUGH = 8;

        private final long[] moments = new long[1 << 10];
        private long count;

        void at(long now) {
            moments[(int) (count++ % moments.length)] = now;
        }

        /** Over the last second, or over more if only a few came in that; over less if they came in less, but not in next to none. */
        double perSecond(long now, long shortest) {
            long answers = 0;
            long age = 0;
            while (answers < Math.min(count, moments.length)) {
                long next = now - moments[(int) ((count - 1 - answers) % moments.length)];
                if (next > SPAN && answers >= ENOUGH) break;
                age = next;
                answers++;
            }
            return answers * 1e9 / Math.max(age, shortest);
        }
    }
}
