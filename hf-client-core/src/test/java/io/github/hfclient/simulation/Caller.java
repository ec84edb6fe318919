package io.github.hfclient.simulation;

import io.github.hfclient.testkit.Ask;
import java.time.Duration;

/** Makes calls, one after the other. */
class Caller extends Actor {
    private static final long GRACE = Duration.ofSeconds(1).toNanos(); // who waited at a gate leaves it spread

    Caller(Play play) {
        super(play);
    }

    @Override
    void use() {
        for (int calls = 1 + chance.nextInt(3); calls > 0 && !pressed(); calls--) {
            Duration within = span();
            long latest = play.schedule().now()
                    + within.toNanos()
                    + GRACE
                    - play.schedule().paused();
            ask(within, play.text(this));
            if (play.schedule().now() > latest + play.schedule().paused())
                throw new AssertionError("ended later than " + within + " after its beginning");
        }
    }

    private void ask(Duration within, String text) {
        try {
            right(text, answer(within, Ask.of(text)));
        } catch (RuntimeException e) {
            allowed(e);
        }
    }

    io.github.hfclient.json.Json answer(Duration within, Ask ask) {
        return view(within).call(ask);
    }
}
