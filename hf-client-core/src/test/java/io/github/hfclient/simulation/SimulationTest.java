package io.github.hfclient.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.internal.SystemTime;
import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** So many seeds as {@code -Dhf.seeds} says, from {@code -Dhf.seed} on. A seed that failed once is one more value below. */
class SimulationTest {
    private static final PrintStream ERRORS = System.err;

    private final Stage stage = new Stage();

    /** What the client logs would take longer than all the rest. */
    @BeforeAll
    static void silence() {
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
    }

    @AfterAll
    static void sound() {
        System.setErr(ERRORS);
    }

    @Test
    void holdsWhateverTheSeed() {
        long first = Long.getLong("hf.seed", 1);
        long seeds = Long.getLong("hf.seeds", 3_000);
        SystemTime time = new SystemTime();
        long start = time.nanoTime();
        for (long seed = first; seed < first + seeds; seed++) Play.of(seed, stage);
        System.out.printf("%d seeds, %.0f a second%n", seeds, seeds * 1e9 / (time.nanoTime() - start));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isTheSameRunForTheSameSeed(long seed) {
        assertThat(Play.of(seed, stage)).isEqualTo(Play.of(seed, new Stage()));
    }
}
