package io.github.hfclient.examples.pulse;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/**
 * The report as one HTML file that needs no other: style and charts are inside, and every text of a review is escaped.
 */
final class Report {

    private Report() {}

    static String html(ReportPage page) {
        return template().execute(page);
    }

    private static Template template() {
        return Mustache.compiler()
                .withLoader(Report::open)
                .withFormatter(Report::text)
                .emptyStringIsFalse(true)
                .zeroIsFalse(true)
                .nullValue("")
                .compile(open("report.html"));
    }

    private static Reader open(String name) {
        InputStream file = Report.class.getResourceAsStream(name);
        return new InputStreamReader(Objects.requireNonNull(file, name), StandardCharsets.UTF_8);
    }

    /** Coordinates have one decimal, whatever the language of the machine. */
    private static String text(Object value) {
        return value instanceof Double number ? String.format(Locale.ROOT, "%.1f", number) : String.valueOf(value);
    }
}
