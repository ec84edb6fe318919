package io.github.hfclient.tasks.longtext;

import io.github.hfclient.HfException;
import java.util.regex.Pattern;

/**
 * Whether a server refused a text because it is too long for the model. Servers say so in many words: {@code must have less
 * than 512 tokens}, {@code The size of tensor a (600) must match ...}, {@code index out of range in self}; who says nothing but
 * the status may mean it.
 */
final class TooLong {
    private static final Pattern WORDS = Pattern.compile(
            "\\blong|length|tokens|too large|tensor|out of range|exceed|maximum|^Bad Request$|^Unprocessable \\w+$",
            Pattern.CASE_INSENSITIVE);

    private TooLong() {}

    static boolean saidBy(RuntimeException failure) {
        if (!(failure instanceof HfException.InvalidInput refused)) return false;
        String words = refused.details().serverMessage();
        return refused.status() == 413 || words == null || WORDS.matcher(words).find();
    }
}
