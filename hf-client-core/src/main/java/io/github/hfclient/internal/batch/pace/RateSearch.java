package io.github.hfclient.internal.batch.pace;

import java.time.Duration;

/**
 * The search for the rate that a server takes. Twice as much each time, until that is refused; then halfway between the
 * highest that held and the one that was refused. Close to that it stays, and looks beyond now and then: later each time that it is
 * refused there, in larger steps while it is not. For one thread at a time.
 */
final class RateSearch {
    private static final double GROWTH = 2;
    private static final double NEAR = 0.98;
    private static final double FIRST_STEP = 0.01;
    private static final double LONGEST_STEP = 0.5;
    private static final double BELOW = 0.95;
    private static final double FAR_BELOW = 0.8;
    private static final double SLOWEST = 1 / 60.0;
    private static final double SHORTEST = 5; // seconds without a refusal, until a rate holds
    private static final double LONGEST = 60;
    private static final double COST =
            40; // times what a refusal costs, so that looking beyond costs a fortieth at most

    private double rate;
    private double held;
    private double refused = Double.POSITIVE_INFINITY;
    private double step = FIRST_STEP;
    private double patience = SHORTEST;
    private double hint; // seconds

    /** Begins a little below a rate that the server is thought to take. */
    RateSearch(double first, Duration asked) {
        rate = Math.max(SLOWEST, BELOW * first);
        held = rate;
        hint = seconds(asked);
    }

    double perSecond() {
        return rate;
    }

    /** How long the rate has to go without a refusal until it holds. */
    Duration trial() {
        double seconds = Double.isInfinite(refused)
                ? 1 + 1 / rate
                : Math.max(SHORTEST, rate < refused * NEAR ? patience / 4 : patience);
        return Duration.ofNanos((long) ((hint + seconds) * 1e9));
    }

    /** The rate has held. */
    void faster() {
        held = rate;
        if (Double.isInfinite(refused)) rate *= GROWTH;
        else if (rate < refused * NEAR) rate = (rate + refused) / 2;
        else beyond();
    }

    private void beyond() {
        boolean risen = rate > refused; // it was refused here before
        step = risen ? Math.min(2 * step, LONGEST_STEP) : FIRST_STEP;
        if (risen) patience = SHORTEST;
        refused = Math.max(rate, refused);
        rate *= 1 + step;
    }

    /**
     * The rate was refused.
     *
     * @param soon whether the one before was refused a moment ago
     * @param asked for how long the server wants nothing; zero if it did not say
     */
    void slower(boolean soon, Duration asked) {
        hint = seconds(asked);
        patience = Math.min(2 * patience, Math.max(LONGEST, COST * (hint + 1 / rate)));
        boolean tried = rate > held;
        if (tried || !Double.isInfinite(refused)) refused = rate;
        held = tried ? held : Math.max(SLOWEST, rate * (soon ? FAR_BELOW : BELOW));
        rate = held;
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
