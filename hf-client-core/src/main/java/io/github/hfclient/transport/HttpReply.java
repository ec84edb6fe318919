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
 * @param headers all values of each header, names in any case
 * @param body the bytes as they arrive; closing it early frees the connection. A read throws
 *     {@link java.net.SocketTimeoutException} when the call's time is over, {@link java.nio.channels.ClosedByInterruptException}
 *     when the thread was interrupted, and another {@link java.io.IOException} when the connection broke
 */
public record HttpReply(int status, Map<String, List<String>> headers, InputStream body) {
    /** Copies the headers; from now on their names are found in any case. */
    public HttpReply {
        Map<String, List<String>> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        found.putAll(headers);
        headers = Collections.unmodifiableMap(found);
    }

    /** The first value of a header, its name in any case; null if there is none. */
    public @Nullable String header(String name) {
        List<String> values = headers.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    @Override
    public String toString() {
        return "status " + status;
    }
}
