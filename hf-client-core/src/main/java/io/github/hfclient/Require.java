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
    private static final Duration LONGEST = Duration.ofDays(36_500); // its nanoseconds can be added up

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

    /**
     * The time itself.
     *
     * @throws IllegalArgumentException if it is null, not more than nothing, or longer than 36,500 days
     */
    public static Duration positive(String name, @Nullable Duration time) {
        Duration given = present(name, time);
        if (given.isNegative() || given.isZero()) throw refused(name, given, "must be more than nothing");
        if (given.compareTo(LONGEST) > 0) throw refused(name, given, "must be at most 36500 days");
        return given;
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
        return refused(name, value, "must be " + min + " to " + max);
    }

    private static IllegalArgumentException refused(String name, Object value, String rule) {
        return new IllegalArgumentException(name + " is " + value + ", " + rule);
    }
}
