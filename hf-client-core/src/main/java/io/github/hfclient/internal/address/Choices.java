package io.github.hfclient.internal.address;

import io.github.hfclient.Require;
import io.github.hfclient.internal.secret.TokenRule;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Changed copies of a choice, each argument checked when it is given. */
public final class Choices {
    private static final Set<String> OWN_HEADERS =
            Set.of("connection", "content-length", "content-type", "expect", "host", "transfer-encoding", "upgrade");
    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Pattern HEADER_VALUE = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e\\t]*[\\x21-\\x7e])?");

    private Choices() {}

    public static Choice on(Choice c, String model) {
        String name = Require.text("on: model", model);
        if (name.contains("://")) throw new IllegalArgumentException("on: the model is a URL; use at(url)");
        if (TokenRule.isToken(name)) throw new IllegalArgumentException("on: the model is a token; use token(..)");
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("on: the model holds a control character");
        }
        return new Choice(name, c.url(), c.within(), c.token(), c.headers(), c.waitForModel());
    }

    public static Choice at(Choice c, String url) {
        return new Choice(
                c.model(),
                Hosts.base("at", Require.text("at: url", url)),
                c.within(),
                c.token(),
                c.headers(),
                c.waitForModel());
    }

    public static Choice within(Choice c, Duration time) {
        Require.positive("within", time);
        return new Choice(c.model(), c.url(), time, c.token(), c.headers(), c.waitForModel());
    }

    public static Choice token(Choice c, String token) {
        String clean = TokenRule.clean(Require.present("token", token), "token(..)");
        if (clean == null) throw new IllegalArgumentException("token is blank");
        return new Choice(c.model(), c.url(), c.within(), clean, c.headers(), c.waitForModel());
    }

    public static Choice header(Choice c, String name, String value) {
        if (!HEADER_NAME.matcher(Require.text("header: name", name)).matches()) {
            throw new IllegalArgumentException("header: the name is not one of a header");
        }
        if (name.equalsIgnoreCase("Authorization")) {
            throw new IllegalArgumentException("Authorization is set by token(..)");
        }
        if (OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(name + " is set by the client");
        }
        requireHeaderValue("header: the value of " + name, value);
        return new Choice(c.model(), c.url(), c.within(), c.token(), with(c.headers(), name, value), c.waitForModel());
    }

    /** The case of a header's name does not matter. */
    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        all.put(name, value);
        return Collections.unmodifiableMap(all);
    }

    public static void requireHeaderValue(String what, String value) {
        if (!HEADER_VALUE.matcher(Require.text(what, value)).matches()) {
            throw new IllegalArgumentException(what + " holds a line break, a blank at an end, or is not ASCII");
        }
    }

    public static Choice waitForModel(Choice c) {
        return new Choice(c.model(), c.url(), c.within(), c.token(), c.headers(), true);
    }
}
