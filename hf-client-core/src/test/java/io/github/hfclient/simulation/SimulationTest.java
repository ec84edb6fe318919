package io.github.hfclient.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.internal.runtime.SystemTime;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * So many seeds as {@code -Dhf.seeds} says, from {@code -Dhf.seed} on, and of journals, which are slow, {@code -Dhf.journals}.
 */
class SimulationTest {
    private static final PrintStream ERRORS = System.err;

    private final Stage stage = new Stage();

    @TempDir
    Path folder;

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
    void everyCallEndsWellWhateverTheSeed() {
        each("seeds", Long.getLong("hf.seeds", 1_000), this::play);
    }

    @Test
    void everyJournalGoesOnWhereItsRunDied() {
        each("seeds of journals", Long.getLong("hf.journals", 50), this::journal);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isTheSameRunForTheSameSeed(long seed) {
        assertThat(play(seed)).isEqualTo(Play.of(seed, new Stage(), folder.resolve("requests.json")));
    }

    private long play(long seed) {
        return Play.of(seed, stage, folder.resolve("requests.json"));
    }

    private void journal(long seed) {
        JournalPlay.of(seed, stage, folder.resolve("run.journal"));
    }

    private static void each(String what, long seeds, LongConsumer run) {
        long first = Long.getLong("hf.seed", 1);
        SystemTime time = new SystemTime();
        long start = time.nanoTime();
        for (long seed = first; seed < first + seeds; seed++) run.accept(seed);
        System.out.printf("%d %s, %.0f a second%n", seeds, what, seeds * 1e9 / (time.nanoTime() - start));
    }
}
