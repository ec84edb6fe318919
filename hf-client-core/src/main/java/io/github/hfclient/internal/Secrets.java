package io.github.hfclient.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Removes tokens from texts that leave the client: those it used, in each form they may come back in, and whatever looks
 * like one. Safe for use by several threads.
 */
public final class Secrets {
    private static final int REMEMBERED = 16;
    private static final int SHORTEST = 4; // a shorter one would take ordinary words to pieces
    private static final int SHORTEST_BEGINNING = 8;
    private static final String STARS = "***";
    private static final String CUT = "\u2026";

    /** A printable ASCII character as JSON and as URLs may write it. */
    private static final Pattern CODE = Pattern.compile("\\\\u00([2-7][0-9a-fA-F])|%([2-7][0-9a-fA-F])");

    private static final Pattern SHAPE = Pattern.compile("hf_(?:oauth|jwt)_[\\w.-]+|hf_[A-Za-z0-9]{6,}"
            + "|(\\b(?i:bearer)(?:[\\s:+]|%20)++)[^\\s:+%\"',;*][^\\s\"',;]*");

    private final ReentrantLock remembering = new ReentrantLock();
    private volatile Known known = new Known(List.of(), List.of());

    /** Remembers a token that a request carries; of many the 16 latest. Shorter than 4 characters: not remembered. */
    public void remember(@Nullable String token) {
        if (token == null || token.length() < SHORTEST || known.isLatest(token)) return;
        remembering.lock();
        try {
            known = known.with(token);
        } finally {
            remembering.unlock();
        }
    }

    /** The text with {@code ***} in place of every token; the same text if there is none, empty for null. */
    public String scrub(@Nullable String text) {
        if (text == null) return "";
        String scrubbed = scrubPlain(text);
        String read = CODE.matcher(scrubbed).replaceAll(Secrets::character);
        String readAndScrubbed = read.equals(scrubbed) ? read : scrubPlain(read);
        return readAndScrubbed.equals(read) ? scrubbed : readAndScrubbed;
    }

    /** Whether a token that a request carried stands in these bytes, for what must be kept as it came or not at all. */
    boolean isIn(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String read = CODE.matcher(text).replaceAll(Secrets::character);
        return known.forms().stream()
                .filter(form -> form.length() >= SHORTEST_BEGINNING) // a shorter one may be a word of any answer
                .anyMatch(form -> text.contains(form) || read.contains(form));
    }

    private String scrubPlain(String text) {
        Known all = known;
        String scrubbed = text;
        for (String form : all.forms()) scrubbed = scrubbed.replace(form, STARS);
        for (String form : all.forms()) scrubbed = withoutBeginning(scrubbed, form);
        return SHAPE.matcher(scrubbed).replaceAll("$1" + STARS);
    }

    /** A text that was cut may end in the beginning of a token. */
    private static String withoutBeginning(String text, String form) {
        String end = text.endsWith(CUT) ? CUT : "";
        String bare = text.substring(0, text.length() - end.length());
        for (int length = form.length() - 1; length >= SHORTEST_BEGINNING; length--) {
            if (bare.endsWith(form.substring(0, length))) {
                return bare.substring(0, bare.length() - length) + STARS + end;
            }
        }
        return text;
    }

    private static String character(MatchResult code) {
        String digits = code.group(1) == null ? code.group(2) : code.group(1);
        return Matcher.quoteReplacement(Character.toString(Integer.parseInt(digits, 16)));
    }

    @Override
    public String toString() {
        return known.toString();
    }

    /** An immutable snapshot: the tokens, the latest last, and all their forms, the longest first. */
    private record Known(List<String> tokens, List<String> forms) {
        boolean isLatest(String token) {
            return !tokens.isEmpty() && tokens.get(tokens.size() - 1).equals(token);
        }

        Known with(String token) {
            List<String> all = new ArrayList<>(tokens);
            all.remove(token);
            all.add(token);
            List<String> kept = all.subList(Math.max(0, all.size() - REMEMBERED), all.size());
            Stream<String> forms = kept.stream().flatMap(Known::formsOf).distinct();
            return new Known(
                    List.copyOf(kept),
                    forms.sorted(Comparator.comparing(String::length).reversed())
                            .toList());
        }

        private static Stream<String> formsOf(String token) {
            Stream<String> plain = Stream.of(
                    token,
                    URLEncoder.encode(token, StandardCharsets.UTF_8),
                    html(token),
                    json(token),
                    json(json(token)));
            Stream<String> basic = IntStream.range(0, 3)
                    .mapToObj(shift -> insideBase64(token, shift))
                    .flatMap(form -> Stream.of(form, form.replace('+', '-').replace('/', '_')));
            return Stream.of(plain, Stream.of(json(token).replace("/", "\\/")), basic)
                    .flatMap(forms -> forms);
        }

        private static String json(String token) {
            return token.replace("\\", "\\\\").replace("\"", "\\\"");
        }

        private static String html(String token) {
            return token.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;");
        }

        /** The characters that stand for the token in the base64 form of any text in which it begins {@code shift} late. */
        private static String insideBase64(String token, int shift) {
            byte[] text = ("\0".repeat(shift) + token).getBytes(StandardCharsets.UTF_8);
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(text);
            return encoded.substring((shift * 8 + 5) / 6, text.length * 8 / 6);
        }

        @Override
        public String toString() {
            return tokens.size() + " tokens";
        }
    }
}
