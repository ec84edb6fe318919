package io.github.hfclient.internal.error;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The three forms of a date in a header, <a href="https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7">RFC 9110</a>. */
public final class HttpDate {
    private static final List<DateTimeFormatter> FORMS = List.of(
            DateTimeFormatter.RFC_1123_DATE_TIME,
            DateTimeFormatter.ofPattern("EEEE, dd-MMM-yy HH:mm:ss 'GMT'", Locale.US)
                    .withZone(ZoneOffset.UTC),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.US).withZone(ZoneOffset.UTC));

    private HttpDate() {}

    /** The instant, or null if the text is no such date. */
    public static @Nullable Instant read(String text) {
        return FORMS.stream()
                .map(form -> read(text.strip(), form))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant read(String text, DateTimeFormatter form) {
        try {
            return form.parse(text, Instant::from);
        } catch (DateTimeException e) {
            return null; // perhaps another form
        }
    }
}
