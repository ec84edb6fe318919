package io.github.hfclient.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** What is known about host names. Source: https://huggingface.co/docs/inference-providers */
public final class Hosts {
    public static final URI ROUTER = URI.create("https://router.huggingface.co");
    static final String ENDPOINTS = ".endpoints.huggingface.cloud";
    private static final String RETIRED = "api-inference.huggingface.co";

    private Hosts() {}

    /**
     * A base URL without a trailing slash.
     *
     * @throws IllegalArgumentException if it is none that can be asked, or the host was retired
     */
    public static URI base(String name, String url) {
        URI uri = parse(name, url.strip().replaceAll("/+$", ""));
        boolean http = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        if (!http || uri.getHost() == null) throw refused(name, "is no http or https URL");
        if (uri.getUserInfo() != null) throw refused(name, "holds a user name or password; use token(..)");
        if (uri.getFragment() != null) throw refused(name, "has a fragment");
        if (uri.getHost().equalsIgnoreCase(RETIRED)) {
            throw refused(name, "names " + RETIRED + ", which was retired; use " + ROUTER + " (the default)");
        }
        return uri;
    }

    /** Whether a token found on this machine may go there. */
    static boolean ofHuggingFace(URI uri) {
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        boolean theirs = host.equals("huggingface.co") || host.endsWith(".huggingface.co") || host.endsWith(ENDPOINTS);
        return theirs && "https".equals(uri.getScheme());
    }

    private static URI parse(String name, String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw refused(name, "is no URL: " + e.getReason());
        }
    }

    private static IllegalArgumentException refused(String name, String why) {
        return new IllegalArgumentException(name + " " + why);
    }
}
