package io.github.hfclient.internal.limit;

import io.github.hfclient.Budget;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A stretch of the calendar for which requests are counted. */
enum Period {
    MONTH,
    DAY,
    MINUTE;

    /** As it is named in a ledger, such as {@code 2026-11-22}. */
    String at(ZonedDateTime now) {
        String text = now.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
        return switch (this) {
            case MONTH -> text.substring(0, 7);
            case DAY -> text.substring(0, 10);
            case MINUTE -> text;
        };
    }

    Instant ends(ZonedDateTime now) {
        ZonedDateTime day = now.toLocalDate().atStartOfDay(now.getZone());
        return switch (this) {
            case MONTH -> day.withDayOfMonth(1).plusMonths(1).toInstant();
            case DAY -> day.plusDays(1).toInstant();
            case MINUTE -> now.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1).toInstant();
        };
    }

    /** Zero for no limit. */
    long limit(Budget budget) {
        return switch (this) {
            case MONTH -> budget.perMonth();
            case DAY -> budget.perDay();
            case MINUTE -> budget.perMinute();
        };
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
