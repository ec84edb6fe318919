package io.github.hfclient.internal.secret;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a view sends that may be a key although it is no token: the values of its headers and those in the query of its URL, but
 * for what is known to be harmless.
 */
public final class KeysOfView {
    private static final Set<String> HARMLESS = Set.of("accept", "prefer", "x-hf-bill-to");
    private static final Pattern VALUE = Pattern.compile("(?<==)[^&]+");

    private KeysOfView() {}

    public static boolean isHeader(String name) {
        return !HARMLESS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** What to look for in the texts of a call. */
    public static List<String> of(Map<String, String> headers, URI uri) {
        if (headers.isEmpty() && uri.getRawQuery() == null) return List.of();
        List<String> values = new ArrayList<>(inQuery(uri));
        headers.forEach((name, value) -> {
            if (isHeader(name)) values.add(value);
        });
        return values;
    }

    /** Those of a URL alone. */
    public static List<String> inQuery(URI uri) {
        String query = uri.getRawQuery();
        if (query == null) return List.of();
        return VALUE.matcher(query)
                .results()
                .map(value -> decoded(value.group()))
                .filter(value -> value.length() >= Secrets.SHORTEST)
                .toList();
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value; // not percent-encoded as it should be
        }
    }
}
