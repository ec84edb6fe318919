package io.github.hfclient.examples.run;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/**
 * Makes a page out of a template: one HTML file that needs no other, in which every text is escaped. Templates and style sheets are
 * named from the folder of the examples' resources: {@code pulse/report.html}.
 */
public final class Html {

    private static final String FOLDER = "/io/github/hfclient/examples/";

    private Html() {}

    /** Fills a template with what the object's methods say. */
    public static String page(String template, Object content) {
        return template(template).execute(content);
    }

    private static Template template(String name) {
        return Mustache.compiler()
                .withLoader(Html::open)
                .withFormatter(Html::text)
                .emptyStringIsFalse(true)
                .zeroIsFalse(true)
                .nullValue("")
                .compile(open(name));
    }

    private static Reader open(String name) {
        InputStream file = Html.class.getResourceAsStream(FOLDER + name);
        return new InputStreamReader(Objects.requireNonNull(file, name), StandardCharsets.UTF_8);
    }

    /** Coordinates have one decimal, whatever the language of the machine. */
    private static String text(Object value) {
        return value instanceof Double number ? String.format(Locale.ROOT, "%.1f", number) : String.valueOf(value);
    }
}
