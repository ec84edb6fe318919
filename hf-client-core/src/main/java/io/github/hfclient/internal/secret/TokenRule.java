package io.github.hfclient.internal.secret;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a token may look like. No message shows one. */
public final class TokenRule {
    private static final List<Map.Entry<String, String>> KINDS = List.of( // the longer prefix first
            Map.entry("sk-ant-", "looks like an Anthropic key"),
            Map.entry("sk-", "looks like an OpenAI key"),
            Map.entry("gsk_", "looks like a Groq key"),
            Map.entry("r8_", "looks like a Replicate key"),
            Map.entry("api_org_", "looks like a legacy api_org token"));

    private static final Pattern OF_HUGGING_FACE = Pattern.compile("hf_(?:oauth_|jwt_)?[A-Za-z0-9._-]{20,}");

    private TokenRule() {}

    /** Whether this can hardly be anything but a token of Hugging Face. */
    public static boolean isToken(String text) {
        return OF_HUGGING_FACE.matcher(text).matches();
    }

    /**
     * The token without the white space and the pair of quotes around it, or null if nothing is left.
     *
     * @param source where it comes from, for the message
     * @throws IllegalArgumentException if a line break, a blank, a control or a non-ASCII character is inside
     */
    public static @Nullable String clean(@Nullable String raw, String source) {
        if (raw == null) return null;
        String token = unquoted(raw.strip());
        for (int i = 0; i < token.length(); i++) refuse(token.charAt(i), source);
        return token.isEmpty() ? null : token;
    }

    private static String unquoted(String text) {
        int last = text.length() - 1;
        boolean quoted =
                last > 0 && text.charAt(0) == text.charAt(last) && (text.charAt(0) == '"' || text.charAt(0) == '\'');
        return quoted ? text.substring(1, last).strip() : text;
    }

    private static void refuse(char c, String source) {
        if (c > ' ' && c < 0x7f) return;
        throw new IllegalArgumentException(
                "a token cannot contain " + kind(c) + ", but " + source + " does; only the token itself belongs there");
    }

    private static String kind(char c) {
        if (c == '\n' || c == '\r') return "a line break";
        if (c == ' ' || c == '\t') return "a blank";
        return (c < 0x80 ? "a control character" : "a non-ASCII character")
                + String.format(Locale.ROOT, " (U+%04X)", (int) c);
    }

    /** What to say of a token that does not start with {@code hf_}; put "the token" before it. */
    public static String looksLike(String token) {
        return KINDS.stream()
                .filter(kind -> token.startsWith(kind.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse("is not a Hugging Face token");
    }
}
