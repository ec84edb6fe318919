package io.github.hfclient.internal.address;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a request goes and in which form the server wants it.
 *
 * @param own whether the caller named the URL, so that the server behind it may be of any kind
 */
public record Target(URI uri, Form form, @Nullable String model, boolean own) {
    public enum Form {
        NATIVE,
        OPENAI
    }

    /** Scheme, host and port: what shares connections and permits. */
    public String origin() {
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    public String host() {
        return String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    }

    /** A dedicated endpoint may scale to zero and wakes up at a call. */
    public boolean dedicated() {
        return host().endsWith(Hosts.ENDPOINTS);
    }
}
