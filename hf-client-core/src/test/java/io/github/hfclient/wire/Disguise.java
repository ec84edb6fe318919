package io.github.hfclient.wire;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The forms in which a server may send a token back. */
@SuppressWarnings("ImmutableEnumChecker") // functions without state
enum Disguise {
    NONE(token -> token),
    JSON(token -> token.replace("\\", "\\\\").replace("\"", "\\\"")),
    JSON_WITH_SLASHES(token -> JSON.of(token).replace("/", "\\/")),
    JSON_IN_JSON(token -> JSON.of(JSON.of(token))),
    JSON_BY_CODES(token -> each(token, "\\u%04x")),
    PERCENT(token -> URLEncoder.encode(token, StandardCharsets.UTF_8)),
    PERCENT_IN_LOWER_CASE(token -> each(token, "%%%02x")),
    HTML(token -> token.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")),
    BASIC(token -> Base64.getEncoder().encodeToString(bytes("Bearer " + token))),
    BASE64_OF_URLS(token -> Base64.getUrlEncoder().encodeToString(bytes(token)));

    private final UnaryOperator<String> form;

    Disguise(UnaryOperator<String> form) {
        this.form = form;
    }

    String of(String token) {
        return form.apply(token);
    }

    /** What must not be left of it: less than half, from its middle, where the form has an end that tells nothing. */
    String trace(String token) {
        String disguised = of(token);
        int length = disguised.length();
        return this == NONE ? disguised.substring(0, 10) : disguised.substring(length / 3, length - length / 6);
    }

    private static String each(String token, String format) {
        return token.chars().mapToObj(c -> String.format(format, c)).collect(Collectors.joining());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
