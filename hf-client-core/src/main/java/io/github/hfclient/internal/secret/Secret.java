package io.github.hfclient.internal.secret;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A text that must not be seen, in each form in which it may come back. They are made when they are first looked for. */
final class Secret {
    static final Comparator<Secret> LONGEST_FIRST =
            Comparator.comparing((Secret secret) -> secret.text.length()).reversed();

    private static final int SHORTEST_BEGINNING = 8;
    private static final String STARS = "***";

    /** One of these may well be part of another word, which then stays as it is. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{1,15}|.{1,7}");

    private final String text;
    private final @Nullable Pattern word;
    private volatile @Nullable List<Form> forms;

    /** One way to write it, and how that begins. */
    private record Form(String text, String beginning) {
        static Form of(String text) {
            return new Form(text, text.substring(0, SHORTEST_BEGINNING));
        }

        /** Where in a text this begins, which ends before this does; -1 if nowhere. */
        int cutAt(String other) {
            int at = other.indexOf(beginning, Math.max(0, other.length() - text.length() + 1));
            while (at >= 0 && !text.startsWith(other.substring(at))) at = other.indexOf(beginning, at + 1);
            return at;
        }
    }

    Secret(String text) {
        this.text = text;
        this.word = WORD.matcher(text).matches()
                ? Pattern.compile("(?<![\\w-])" + Pattern.quote(text) + "(?![\\w-])")
                : null;
    }

    boolean isIn(String other) {
        return (word != null && word.matcher(other).find())
                || forms().stream().anyMatch(form -> other.contains(form.text()));
    }

    String hiddenIn(String other) {
        String hidden = word == null ? other : word.matcher(other).replaceAll(STARS);
        for (Form form : forms()) hidden = hidden.replace(form.text(), STARS);
        return hidden;
    }

    /** The text without the beginning of this secret at its end, where it may have been cut. */
    String beginningHiddenAtEnd(String other) {
        for (Form form : forms()) {
            int at = form.cutAt(other);
            if (at >= 0) return other.substring(0, at) + STARS;
        }
        return other;
    }

    private List<Form> forms() {
        List<Form> known = forms;
        if (known == null) {
            Stream<String> all = word == null ? Stream.concat(written(), inBase64()) : inBase64();
            known = all.filter(form -> form.length() >= SHORTEST_BEGINNING)
                    .distinct()
                    .sorted(Comparator.comparing(String::length).reversed())
                    .map(Form::of)
                    .toList();
            forms = known;
        }
        return known;
    }

    private Stream<String> written() {
        String json = json(text);
        return Stream.of(
                text,
                URLEncoder.encode(text, StandardCharsets.UTF_8),
                html(text),
                json,
                json(json),
                json.replace("/", "\\/"));
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private Stream<String> inBase64() {
        return IntStream.range(0, 3)
                .mapToObj(this::inBase64)
                .flatMap(form -> Stream.of(form, form.replace('+', '-').replace('/', '_')));
    }

    /** The characters that stand for the secret in the base64 form of any text in which it begins {@code shift} late. */
    private String inBase64(int shift) {
        byte[] bytes = ("\0".repeat(shift) + text).getBytes(StandardCharsets.UTF_8);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        return encoded.substring((shift * 8 + 5) / 6, bytes.length * 8 / 6);
    }

    @Override
    public String toString() {
        return STARS;
    }
}
