package io.github.hfclient.internal.secret;

import io.github.hfclient.internal.error.OneLine;
import io.github.hfclient.transport.HttpReply;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes what a call tells fit to be seen and logged. */
public record Scrubbing(Secrets secrets) {
    private static final int LONGEST_HEADER = 200;

    public String text(String text) {
        return secrets.scrub(text);
    }

    /** On one line: what servers say must not look like a line of its own in a log. */
    public String line(String text) {
        return text(OneLine.of(text));
    }

    /** The value of a header on one line, of which servers have sent 100 KB. */
    public String header(String value) {
        return OneLine.cut(line(value), LONGEST_HEADER);
    }

    /** The headers of an answer, found in any case. */
    public Map<String, List<String>> headers(HttpReply reply) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        reply.headers()
                .forEach((name, values) ->
                        headers.put(name, values.stream().map(this::text).toList()));
        return Collections.unmodifiableMap(headers);
    }

    /** The failure itself, or a copy if its text, or that of anything that hangs on it, shows what must not be seen. */
    public Throwable failure(Throwable failure) {
        StringWriter all = new StringWriter();
        failure.printStackTrace(new PrintWriter(all));
        if (text(all.toString()).equals(all.toString())) return failure;
        String message = text(String.valueOf(failure.getMessage()));
        Exception copy = failure instanceof IOException
                ? new IOException(message)
                : new IllegalStateException(failure.getClass().getName() + ": " + message);
        copy.setStackTrace(failure.getStackTrace());
        return copy;
    }
}
