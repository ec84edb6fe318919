package io.github.hfclient.internal.address;

import io.github.hfclient.Require;
import io.github.hfclient.internal.secret.TokenRule;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to send requests and how patiently: what a view of the client has been told. Each wither checks its argument. */
public record Choice(
        @Nullable String model,
        @Nullable URI url,
        @Nullable Duration within,
        @Nullable String token,
        Map<String, String> headers,
        boolean waitForModel) {
    public static final Choice NONE = new Choice(null, null, null, null, Map.of(), false);

    private static final Set<String> OWN_HEADERS =
            Set.of("connection", "content-length", "content-type", "expect", "host", "transfer-encoding", "upgrade");
    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Pattern HEADER_VALUE = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e\\t]*[\\x21-\\x7e])?");

    public Choice on(String name) {
        Require.text("on: model", name);
        if (name.contains("://")) throw new IllegalArgumentException("on: the model is a URL; use at(url)");
        if (TokenRule.isToken(name)) throw new IllegalArgumentException("on: the model is a token; use token(..)");
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("on: the model holds a control character");
        }
        return new Choice(name, url, within, token, headers, waitForModel);
    }

    public Choice at(String base) {
        URI checked = Hosts.base("at", Require.text("at: url", base));
        return new Choice(model, checked, within, token, headers, waitForModel);
    }

    public Choice within(Duration time) {
        return new Choice(model, url, Require.positive("within", time), token, headers, waitForModel);
    }

    public Choice token(String secret) {
        String clean = TokenRule.clean(Require.present("token", secret), "token(..)");
        if (clean == null) throw new IllegalArgumentException("token is blank");
        return new Choice(model, url, within, clean, headers, waitForModel);
    }

    public Choice header(String name, String value) {
        requireHeaderName(name);
        requireHeaderValue("header: the value of " + name, value);
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER); // as names of headers are
        all.putAll(headers);
        all.put(name, value);
        return new Choice(model, url, within, token, Collections.unmodifiableMap(all), waitForModel);
    }

    public Choice waitingForModel() {
        return new Choice(model, url, within, token, headers, true);
    }

    private static void requireHeaderName(String name) {
        if (!HEADER_NAME.matcher(Require.text("header: name", name)).matches()) {
            throw new IllegalArgumentException("header: the name is not one of a header");
        }
        if (name.equalsIgnoreCase("Authorization")) {
            throw new IllegalArgumentException("Authorization is set by token(..)");
        }
        if (OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(name + " is set by the client");
        }
    }

    public static void requireHeaderValue(String what, String value) {
        if (!HEADER_VALUE.matcher(Require.text(what, value)).matches()) {
            throw new IllegalArgumentException(what + " holds a line break, a blank at an end, or is not ASCII");
        }
    }

    @Override
    public String toString() {
        return (model == null ? "the default model" : model) + (url == null ? "" : " at " + url.getHost());
    }
}
