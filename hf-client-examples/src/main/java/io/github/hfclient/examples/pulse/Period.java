package io.github.hfclient.examples.pulse;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** The steps of a time line. */
enum Period {
    WEEK("d MMM") {
        @Override
        LocalDate start(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        LocalDate next(LocalDate start) {
            return start.plusWeeks(1);
        }
    },
    MONTH("MMM yyyy") {
        @Override
        LocalDate start(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        LocalDate next(LocalDate start) {
            return start.plusMonths(1);
        }
    },
    YEAR("yyyy") {
        @Override
        LocalDate start(LocalDate day) {
            return day.withDayOfYear(1);
        }

        @Override
        LocalDate next(LocalDate start) {
            return start.plusYears(1);
        }
    };

    private static final int MOST_DAYS_BY_WEEK = 70;
    private static final int MOST_DAYS_BY_MONTH = 3 * 366;

    private final DateTimeFormatter format;

    Period(String pattern) {
        this.format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    /** The first day of the period that the day lies in. */
    abstract LocalDate start(LocalDate day);

    /** The first day of the period after the one that starts on this day. */
    abstract LocalDate next(LocalDate start);

    /** The steps that show a span of time best: weeks up to ten weeks, months up to three years, then years. */
    static Period across(LocalDate first, LocalDate last) {
        long days = ChronoUnit.DAYS.between(first, last);
        return days <= MOST_DAYS_BY_WEEK ? WEEK : days <= MOST_DAYS_BY_MONTH ? MONTH : YEAR;
    }

    /** As it is written in a sentence: {@code month}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label(LocalDate start) {
        return format.format(start);
    }
}
