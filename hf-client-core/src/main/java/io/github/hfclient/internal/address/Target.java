package io.github.hfclient.internal.address;

import io.github.hfclient.Form;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a request goes and in which form the server wants it.
 *
 * @param own whether the caller named the URL, so that the server behind it may be of any kind
 * @param others the same in other forms, in the order in which to ask if it is not spoken there; none if that is certain
 */
public record Target(URI uri, Form form, @Nullable String model, boolean own, List<Target> others) {
    public Target(URI uri, Form form, @Nullable String model, boolean own) {
        this(uri, form, model, own, List.of());
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
