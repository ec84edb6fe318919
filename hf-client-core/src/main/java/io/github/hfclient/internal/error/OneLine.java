package io.github.hfclient.internal.error;

import java.util.regex.Pattern;

/** A server's words made fit for a message, which is one line of a log. */
public final class OneLine {
    private static final Pattern BREAK = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");
    private static final Pattern UNSEEN =
            Pattern.compile("\\p{Cf}"); // among them those that turn the direction of writing
    private static final String CUT = "\u2026";

    private OneLine() {}

    /** The text without what ends a line, steers a terminal or cannot be seen. */
    public static String of(String text) {
        return UNSEEN.matcher(BREAK.matcher(text).replaceAll(" ")).replaceAll("");
    }

    /** The text itself, or as much of it as {@code longest} characters hold, the last of which says that more followed. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) return text;
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + CUT;
    }
}
