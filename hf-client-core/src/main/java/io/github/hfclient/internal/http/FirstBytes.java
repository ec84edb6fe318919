package io.github.hfclient.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What an answer is by its first bytes: servers and gateways also send events as JSON, as text or as nothing in particular. */
public final class FirstBytes {
    private static final int ENOUGH = 64;
    private static final Pattern EVENTS =
            Pattern.compile("(?:data|event|id|retry|error)?:.*|data[\\r\\n].*", Pattern.DOTALL);
    private static final Pattern JSON = Pattern.compile("[\\[{].*", Pattern.DOTALL);
    private static final Pattern BLANK = Pattern.compile("^[\\s\\u00EF\\u00BB\\u00BF]+");

    private final PushbackInputStream in;
    private final String start;

    private FirstBytes(PushbackInputStream in, String start) {
        this.in = in;
        this.start = start;
    }

    /** Reads a few bytes, which {@link #in} gives again. */
    public static FirstBytes of(InputStream answer) throws IOException {
        PushbackInputStream in = new PushbackInputStream(answer, ENOUGH);
        byte[] some = new byte[ENOUGH];
        int count = 0;
        String start = "";
        while (count < ENOUGH && !tells(start)) {
            int n = in.read(some, count, ENOUGH - count);
            if (n < 0) break;
            count += n;
            start = BLANK.matcher(new String(some, 0, count, StandardCharsets.ISO_8859_1))
                    .replaceFirst("");
        }
        in.unread(some, 0, count);
        return new FirstBytes(in, start);
    }

    /** Whether more bytes would say nothing more. */
    private static boolean tells(String start) {
        return start.length() > "event:".length() || isJson(start) || isEvents(start);
    }

    private static boolean isJson(String start) {
        return JSON.matcher(start).matches();
    }

    private static boolean isEvents(String start) {
        return EVENTS.matcher(start).matches();
    }

    public boolean json() {
        return isJson(start);
    }

    public boolean events() {
        return isEvents(start);
    }

    /** The whole answer. */
    public InputStream in() {
        return in;
    }
}
