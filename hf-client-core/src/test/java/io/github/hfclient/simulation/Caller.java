package io.github.hfclient.simulation;

import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import java.time.Duration;

/** Makes calls, one after the other. */
class Caller extends Actor {
    private static final long GRACE = Duration.ofSeconds(1).toNanos(); // who waited at a gate leaves it spread

    private static final Duration ENOUGH = Duration.ofSeconds(110); // for a loading model and a crowd before it

    Caller(World world) {
        super(world);
    }

    @Override
    void use() {
        for (int calls = 1 + chance.nextInt(3); calls > 0 && !pressed(); calls--) {
            Duration within = span();
            long latest = world.schedule().now()
                    + within.toNanos()
                    + GRACE
                    - world.schedule().paused();
            ask(within, "text" + world.number());
            if (world.schedule().now() > latest + world.schedule().paused())
                throw new AssertionError("ended later than " + within + " after its beginning");
        }
    }

    private void ask(Duration within, String text) {
        try {
            right(text, answer(within, Ask.of(text)));
        } catch (RuntimeException e) {
            allowed(e);
            boolean enough = within.compareTo(ENOUGH) > 0;
            if (enough && world.weather().mild() && !pressed() && !world.rejecting())
                throw new AssertionError("not answered", e);
        }
    }

    Json answer(Duration within, Ask ask) {
        return view(within).call(ask);
    }
}
