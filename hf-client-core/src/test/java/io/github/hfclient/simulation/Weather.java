package io.github.hfclient.simulation;

import io.github.hfclient.json.Json;
import io.github.hfclient.simulation.Fault.Said;
import io.github.hfclient.transport.HttpCall;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** All that goes wrong in a run, drawn before it begins, but for the faults that strike by chance. */
final class Weather {
    static final String POISON = "poison";
    static final String KILLER = "killer";
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final int ENDLESS = 2; // of those that a server may give again and again
    private static final String[] HINTS = {"1", "0.001", "1", "2", "30", "400", "86400", "3000000000"};
    private static final long QUARTER = SECOND / 4;

    private final SplittableRandom chance;
    private final long loaded;
    private final double estimate;
    private final long downFrom;
    private final long downUntil;
    private final long flapsDown; // of each period that it is down; 0 if it is all the time
    private final long flapsUp;
    private final long deniedFrom;
    private final int mostRows;
    private final LongLists longLists;
    private final int perSecond;
    private final String hint; // seconds to wait, for those who come too often
    private final boolean slowToSayWhatItIs;
    private final int faultsInHundred;
    private final int faultKinds;
    private final int slowness;
    private boolean cleared;
    private long second = -1;
    private int inSecond;
    private final OwnServer own;
    private final boolean slowNames;
    private final Map<String, Integer> toldLoading = new HashMap<>();

    Weather(SplittableRandom chance) {
        this.chance = chance;
        int theme = chance.nextInt(6);
        this.loaded = strikes(theme, 0, 3) ? seconds(40) : 0;
        this.estimate = chance.nextInt(60);
        this.downFrom = strikes(theme, 1, 3) ? seconds(theme == 1 ? 10 : 60) : Fiber.NEVER;
        this.downUntil = downFrom == Fiber.NEVER ? 0 : downFrom + seconds(sometimes(4) ? 600 : 60);
        boolean flaps = downFrom != Fiber.NEVER && sometimes(2);
        this.flapsDown = flaps ? SECOND + seconds(sometimes(2) ? 4 : 60) : 0;
        this.flapsUp = flaps ? SECOND + seconds(sometimes(2) ? 5 : 120) : 0;
        this.faultsInHundred = strikes(theme, 2, 2) ? chance.nextInt(60) : 0;
        this.faultKinds = chance.nextInt();
        this.perSecond = strikes(theme, 3, 4) ? Math.max(0, chance.nextInt(13) - 2) : Integer.MAX_VALUE;
        boolean forEver = perSecond == 0 && sometimes(2);
        this.hint = HINTS[chance.nextInt(forEver ? ENDLESS : HINTS.length)];
        this.slowToSayWhatItIs = sometimes(4);
        this.deniedFrom = strikes(theme, -1, 10) ? seconds(60) : Fiber.NEVER;
        this.mostRows = sometimes(3) ? 1 + chance.nextInt(8) : Integer.MAX_VALUE;
        this.longLists = LongLists.values()[chance.nextInt(LongLists.values().length)];
        this.slowness = strikes(theme, -1, 3) ? 60 : 4;
        this.own = OwnServer.values()[chance.nextInt(OwnServer.values().length)];
        this.slowNames = sometimes(8);
    }

    /** A run has one theme, or a bit of everything. */
    private boolean strikes(int theme, int own, int in) {
        return theme == own || (theme > 3 && sometimes(in));
    }

    private boolean sometimes(int in) {
        return chance.nextInt(in) == 0;
    }

    private long seconds(int most) {
        return Duration.ofSeconds(chance.nextInt(most)).toNanos();
    }

    /** Nothing goes wrong any more. */
    void clears() {
        cleared = true;
    }

    /** Whether nothing keeps the server from answering, soon after the model is there. */
    boolean mild() {
        return downFrom == Fiber.NEVER && mildWhenUp();
    }

    private boolean mildWhenUp() {
        boolean limited = deniedFrom != Fiber.NEVER || perSecond < Integer.MAX_VALUE;
        return faultsInHundred == 0 && slowness < 10 && !limited && !slowNames;
    }

    /** Whether all that goes wrong is that it is down, once or again and again. */
    boolean onlyDown() {
        return downFrom != Fiber.NEVER && mildWhenUp();
    }

    boolean onlyDownOnce() {
        return onlyDown() && flapsDown == 0;
    }

    /**
     * Whether all that goes wrong are outages that a batch sits out: longer than a call has the patience to try again, and with times
     * between them that it cannot well miss.
     */
    boolean passes() {
        boolean soon = flapsDown == 0
                ? downUntil - downFrom < 120 * SECOND
                : flapsDown > 5 * SECOND && flapsUp > 2 * flapsDown + 5 * SECOND;
        return onlyDown() && loaded == 0 && soon;
    }

    long downFrom() {
        return downFrom;
    }

    /** How long the server takes for the next step. */
    long latency() {
        return QUARTER * chance.nextInt(cleared ? 2 : slowness);
    }

    /** Whether looking a name up takes time. */
    boolean slowNames() {
        return slowNames;
    }

    long latencyOfName() {
        return QUARTER * chance.nextInt(cleared ? 2 : 100);
    }

    /** How long the server takes to say what it is. */
    long latencyOfInfo() {
        return slowToSayWhatItIs ? QUARTER * chance.nextInt(100) : latency();
    }

    /** What the server says at once, whatever is asked; null if it goes on to look at the question. */
    Said closedDoor(long now, HttpCall call) {
        if (cleared) return null;
        if (now >= deniedFrom) return Said.of(401, "invalid token");
        if (down(now)) return Said.of(503, "down");
        if (now < loaded) toldLoading.merge(Pauses.lane(call), 1, Integer::sum);
        if (now < loaded) return Said.json(503, Json.of(loading()).text());
        return limited(now) ? Said.of(429, "slow down").with("retry-after", hint) : null;
    }

    private Map<String, Object> loading() {
        return Map.of("error", "Model acme/m is currently loading", "estimated_time", estimate);
    }

    boolean down(long now) {
        boolean between = !cleared && now >= downFrom && now < downUntil;
        return between && (flapsDown == 0 || (now - downFrom) % (flapsDown + flapsUp) < flapsDown);
    }

    /** Whether many more asked a loading model than one for all, with some short of patience. */
    boolean storm(int actors) {
        long most = 6L * Math.max(6, actors) + loaded / (4 * SECOND);
        return toldLoading.values().stream().anyMatch(times -> times > most);
    }

    OwnServer own() {
        return own;
    }

    /** When the model is there. */
    long loaded() {
        return loaded;
    }

    private boolean limited(long now) {
        if (now / SECOND != second) inSecond = 0;
        second = now / SECOND;
        return ++inSecond > perSecond;
    }

    /** What the server has against the rows themselves. */
    Said against(Question question) {
        if (question.names(KILLER)) return Said.of(500, "out of memory");
        if (question.names(POISON)) return Said.of(400, "bad row");
        boolean tooMany = !cleared && question.texts().size() > mostRows;
        return tooMany ? longLists.said : null;
    }

    /** What strikes by chance; null for nothing. */
    Fault fault() {
        if (cleared || chance.nextInt(100) >= faultsInHundred) return null;
        Fault fault = Fault.values()[chance.nextInt(Fault.values().length)];
        return (faultKinds & 1 << fault.ordinal()) == 0 ? null : fault;
    }

    @Override
    public String toString() {
        return "loaded at " + Trace.seconds(loaded) + " (estimate " + estimate + "), "
                + (downFrom == Fiber.NEVER
                        ? ""
                        : "down from " + Trace.seconds(downFrom) + " to " + Trace.seconds(downUntil)
                                + (flapsDown == 0
                                        ? ""
                                        : ", " + Trace.seconds(flapsDown) + " each, then up " + Trace.seconds(flapsUp))
                                + ", ")
                + (deniedFrom == Fiber.NEVER ? "" : "denied from " + Trace.seconds(deniedFrom) + ", ")
                + "most rows " + mostRows + " (" + longLists + "), per second " + perSecond + " (wait " + hint
                + "), faults "
                + faultsInHundred
                + " %, slowness "
                + slowness + (slowNames ? ", names slow" : "");
    }
}
