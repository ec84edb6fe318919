package io.github.hfclient.internal;

import io.github.hfclient.transport.HttpReply;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes what a call tells fit to be seen and logged.
 *
 * @param tokens those that the client used
 * @param ofView what else of the view's must not be seen; null for nothing
 */
public record Scrubbing(Secrets tokens, @Nullable Secrets ofView) {
    String text(String text) {
        String scrubbed = tokens.scrub(text);
        return ofView == null ? scrubbed : ofView.scrub(scrubbed);
    }

    /** On one line: what servers say must not look like a line of its own in a log. */
    public String line(String text) {
        return text(text).replaceAll("[\\p{Cc}\\u2028\\u2029]", " ");
    }

    /** The headers of an answer, found in any case. */
    Map<String, List<String>> headers(HttpReply reply) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        reply.headers()
                .forEach((name, values) ->
                        headers.put(name, values.stream().map(this::text).toList()));
        return Collections.unmodifiableMap(headers);
    }

    /** The failure itself, or a copy if its text, or that of anything that hangs on it, shows what must not be seen. */
    Throwable failure(Throwable failure) {
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
