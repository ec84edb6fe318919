package io.github.hfclient;

import java.time.Duration;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Refuses arguments that no server could use, naming the argument. For the records of tasks, ours and yours.
 *
 * <pre>{@code
 * public MyTask topK(int k) { return parameter("top_k", Require.range("topK", k, 1, 100)); }
 * }</pre>
 */
public final class Require {
    private Require() {}

    /**
     * The text itself.
     *
     * @throws IllegalArgumentException if it is null or blank
     */
    public static String text(String name, @Nullable String text) {
        if (text == null) throw new IllegalArgumentException(name + " is null");
        if (text.isBlank()) throw new IllegalArgumentException(name + " is blank");
        return text;
    }

    /**
     * The value itself.
     *
     * @throws IllegalArgumentException if it is null
     */
    public static <T> T present(String name, @Nullable T value) {
        if (value == null) throw new IllegalArgumentException(name + " is null");
        return value;
    }

    /**
     * The number itself.
     *
     * @throws IllegalArgumentException if it is below {@code min} or above {@code max}
     */
    public static int range(String name, int value, int min, int max) {
        if (value < min || value > max) throw outside(name, value, min, max);
        return value;
    }

    /**
     * The number itself.
     *
     * @throws IllegalArgumentException if it is NaN, below {@code min} or above {@code max}
     */
    public static double range(String name, double value, double min, double max) {
        if (!(value >= min && value <= max)) throw outside(name, value, min, max);
        return value;
    }

    /** The time itself, if it is more than nothing. */
    static Duration positive(String name, Duration time) {
        if (present(name, time).isNegative() || time.isZero()) {
            throw new IllegalArgumentException(name + " is " + time + ", must be more than nothing");
        }
        return time;
    }

    /**
     * The collection itself.
     *
     * @throws IllegalArgumentException if it is null, empty, or holds null or a blank text
     */
    public static <C extends Collection<String>> C texts(String name, @Nullable C texts) {
        C all = present(name, texts);
        if (all.isEmpty()) throw new IllegalArgumentException(name + " is empty");
        for (String text : all) text("an element of " + name, text);
        return all;
    }

    private static IllegalArgumentException outside(String name, Number value, Number min, Number max) {
        return new IllegalArgumentException(name + " is " + value + ", must be " + min + " to " + max);
    }
}
