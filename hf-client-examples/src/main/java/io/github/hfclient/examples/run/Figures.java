package io.github.hfclient.examples.run;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Figures as a reader of English wants to see them. */
public final class Figures {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private Figures() {}

    public static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    /** With a plus or a true minus sign: +12, −7, 0. */
    public static String signed(double points) {
        long rounded = Math.round(points);
        return rounded > 0 ? "+" + rounded : rounded < 0 ? "\u2212" + -rounded : "0";
    }

    public static String oneDecimal(double value) {
        return String.format(Locale.ENGLISH, "%.1f", value);
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String reviews(long count) {
        return count(count, "review");
    }

    /** 1 product, 6 products, 1,200 products. */
    public static String count(long count, String noun) {
        return String.format(Locale.ENGLISH, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }

    public static String seconds(Duration time) {
        return oneDecimal(time.toMillis() / 1000.0) + " s";
    }
}
