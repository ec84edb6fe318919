package io.github.hfclient.simulation;

import io.github.hfclient.json.Json;
import java.time.Duration;

/** Makes calls, one after the other. */
class Caller extends Actor {
    private static final long GRACE = Duration.ofSeconds(1).toNanos(); // who waited at a gate leaves it spread
    private static final long CROWD = Duration.ofSeconds(70).toNanos(); // that was there before

    Caller(World world) {
        super(world);
    }

    @Override
    void use() {
        for (int calls = 1 + chance.nextInt(3); calls > 0 && !pressed(); calls--) {
            Duration within = span();
            long begin = world.schedule().now();
            long paused = world.schedule().paused();
            boolean answered = ask(within, text());
            long late = world.schedule().now() - begin - (world.schedule().paused() - paused);
            if (late > within.toNanos() + GRACE) throw new AssertionError("ended later than after " + within);
            boolean good = world.mild();
            if (good && !pressed()) goodWeather(begin, late, answered, within);
        }
    }

    /** Where nothing goes wrong, a call is answered soon after the model is there. */
    private void goodWeather(long begin, long lasted, boolean answered, Duration within) {
        long enough = Math.max(0, world.weather().loaded() - begin) + CROWD;
        if (lasted > enough) throw new AssertionError("was kept waiting, " + Trace.seconds(lasted));
        if (!answered && within.toNanos() > enough) throw new AssertionError("was not answered within " + within);
    }

    private boolean ask(Duration within, String text) {
        try {
            right(text, answer(within, world.asking(text)));
            return true;
        } catch (RuntimeException e) {
            allowed(e);
            return false;
        } finally {
            leaves(text);
        }
    }

    Json answer(Duration within, Asking question) {
        return view(within).call(question);
    }
}
