package io.github.hfclient.internal.error;

import io.github.hfclient.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The bytes of an error body as text, and as JSON if they are JSON, whatever the content type says. */
record DecodedErrorBody(String text, Json json, boolean html) {
    private static final Set<String> EMPTY = Set.of("", "{}", "[]", "null");

    static DecodedErrorBody of(Map<String, List<String>> headers, byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        if (text.startsWith("\uFEFF")) text = text.substring(1); // no part of its words either
        boolean html = headers.getOrDefault("content-type", List.of()).stream()
                .anyMatch(type -> type.toLowerCase(Locale.ROOT).contains("html"));
        return new DecodedErrorBody(text, parsed(text), html);
    }

    private static Json parsed(String text) {
        return ErrorWords.parsed(text).map(ErrorWords::decoded).orElse(Json.Null.NULL);
    }

    /** The body as plain text, or null if nobody can read it: a page, or bytes that are no text. */
    @Nullable
    String plain() {
        return html || saysNothing() || isBinary() ? null : text;
    }

    private boolean saysNothing() {
        return json instanceof Json.Str || ErrorWords.isKnownForm(json) || EMPTY.contains(text.replaceAll("\\s", ""));
    }

    private boolean isBinary() {
        long unreadable = text.chars()
                .filter(c -> c == '\uFFFD' || (Character.isISOControl(c) && !Character.isWhitespace(c)))
                .count();
        return unreadable * 10 > text.length();
    }
}
