package io.github.hfclient.transport;

import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP answer whose body is still to be read. Its text shows the status alone.
 *
 * @param status the HTTP status
 * @param headers all values of each header, names as they came; not copied, and must not change
 * @param body the bytes as they arrive; closing it early frees the connection. A read throws
 *     {@link java.net.SocketTimeoutException} when the call's time is over, {@link java.nio.channels.ClosedByInterruptException}
 *     when the thread was interrupted, and another {@link java.io.IOException} when the connection broke
 */
public record HttpReply(int status, Map<String, List<String>> headers, InputStream body) {
    /** The first value of a header, its name in any case; null if there is none. */
    public @Nullable String header(String name) {
        List<String> values = values(name);
        return values.isEmpty() ? null : values.get(0);
    }

    /** All values of a header, its name in any case; empty if there is none. */
    public List<String> values(String name) {
        List<String> values = headers.get(name);
        if (values != null) return values;
        for (String sent : headers.keySet()) {
            if (sent.equalsIgnoreCase(name)) return headers.getOrDefault(sent, List.of());
        }
        return List.of();
    }

    /** The headers in a map that finds names in any case. */
    public Map<String, List<String>> inAnyCase() {
        Map<String, List<String>> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        found.putAll(headers);
        return Collections.unmodifiableMap(found);
    }

    @Override
    public String toString() {
        return "status " + status;
    }
}
