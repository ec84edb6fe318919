package io.github.hfclient.internal;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a request goes and in which form the server wants it.
 *
 * @param own whether the caller named the URL, so that the server behind it may be of any kind
 */
record Target(URI uri, Form form, @Nullable String model, boolean own) {
    enum Form {
        NATIVE,
        OPENAI
    }

    /** Scheme, host and port: what shares connections and permits. */
    String origin() {
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    String host() {
        return String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    }

    /** A dedicated endpoint may scale to zero and wakes up at a call. */
    boolean dedicated() {
        return host().endsWith(Hosts.ENDPOINTS);
    }
}
