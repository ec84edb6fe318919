package io.github.hfclient.internal.address;

import io.github.hfclient.internal.error.OneLine;
import io.github.hfclient.internal.secret.Secrets;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is known about host names. Source: https://huggingface.co/docs/inference-providers */
public final class Hosts {
    public static final URI ROUTER = URI.create("https://router.huggingface.co");
    public static final String BASE_VARIABLE = "HF_CLIENT_BASE_URL";
    static final String ENDPOINTS = ".endpoints.huggingface.cloud";
    private static final String RETIRED = "api-inference.huggingface.co";

    private static final int LONGEST_SHOWN = 200;

    private Hosts() {}

    /**
     * A base URL whose path has no trailing slash; a query stays as it is.
     *
     * @throws IllegalArgumentException if it is none that can be asked, or the host was retired
     */
    public static URI base(String name, String url) {
        URI uri = parse(name, url.strip());
        boolean http = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        if (uri.getUserInfo() != null) throw refused(name, "the URL holds a user name or password; use token(..)");
        if (!http || uri.getHost() == null) throw refused(name, "not an http or https URL" + shown(url));
        if (uri.getPort() > 65_535) throw refused(name, "the port is " + uri.getPort() + ", must be 0 to 65535");
        if (uri.getFragment() != null) throw refused(name, "the URL has a fragment: #" + uri.getFragment());
        if (uri.getHost().equalsIgnoreCase(RETIRED)) {
            throw refused(name, RETIRED + " was retired; use " + ROUTER + " (the default)");
        }
        return withPath(uri, uri.getRawPath().replaceAll("/+$", ""));
    }

    /**
     * The base URL that a client uses: its own, else the variable's, else the router.
     *
     * @param own what the builder was told, already checked
     * @param variable the value of {@link #BASE_VARIABLE}
     * @throws IllegalArgumentException as {@link #base}
     */
    public static URI chosen(@Nullable URI own, @Nullable String variable) {
        if (own != null) return own;
        return variable == null || variable.isBlank() ? ROUTER : base(BASE_VARIABLE, variable);
    }

    /** This URL with another path. */
    public static URI withPath(URI url, String path) {
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return URI.create(url.getScheme() + "://" + url.getRawAuthority() + path + query);
    }

    /** Whether a token found on this machine may go there. */
    public static boolean ofHuggingFace(URI uri) {
        return named(uri) && "https".equals(uri.getScheme());
    }

    /** Whether the host's name is one of Hugging Face's, however it is asked. */
    public static boolean named(URI uri) {
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        return host.equals("huggingface.co") || host.endsWith(".huggingface.co") || host.endsWith(ENDPOINTS);
    }

    private static URI parse(String name, String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw refused(name, "not a URL" + shown(url) + " (" + e.getReason() + ")");
        }
    }

    /** Without what may be a key: in the query, before the host, or a token that was given in place of a URL. */
    private static String shown(String url) {
        if (url.indexOf('@') >= 0) return "";
        String bare = new Secrets().scrub(OneLine.of(url.strip()).replaceAll("[?#].*", ""));
        return ": " + OneLine.cut(bare, LONGEST_SHOWN);
    }

    private static IllegalArgumentException refused(String name, String why) {
        return new IllegalArgumentException(name + ": " + why);
    }
}
