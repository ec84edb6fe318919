package io.github.hfclient.internal.secret;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Removes tokens from texts that leave the client: those it used lately, those of the call at hand, in each form they may come
 * back in, and whatever looks like one. Safe for use by several threads.
 */
public final class Secrets {
    static final int SHORTEST = 8; // a shorter one would take ordinary words to pieces, unless it is no word
    private static final String TOKEN = "hf_";
    private static final int REMEMBERED = 16;
    private static final int MADE = 1_000;
    private static final String STARS = "***";
    private static final String CUT = "\u2026";

    /** A printable ASCII character as JSON and as URLs may write it. */
    private static final Pattern CODE = Pattern.compile("\\\\u00([2-7][0-9a-fA-F])|%([2-7][0-9a-fA-F])");

    private static final Pattern SHAPE = Pattern.compile("hf_(?:oauth|jwt)_[\\w.-]+|hf_[A-Za-z0-9]{6,}"
            + "|(\\b(?i:bearer)(?:[\\s:+]|%20)++)[^\\s:+%\"',;*][^\\s\"',;]*");

    private final List<Secret> always;
    private final Used used;

    /** Those of a client, none yet. */
    public Secrets() {
        this(List.of(), new Used());
    }

    private Secrets(List<Secret> always, Used used) {
        this.always = always;
        this.used = used;
    }

    /** What the calls of a client have used: the last ones, and the forms of many, which cost something to make. */
    private static final class Used {
        private final ConcurrentMap<String, Secret> made = new ConcurrentHashMap<>();
        private final AtomicReferenceArray<@Nullable Secret> latest = new AtomicReferenceArray<>(REMEMBERED);
        private final AtomicInteger next = new AtomicInteger();

        Secret secret(String text) {
            if (made.size() >= MADE) made.clear();
            return made.computeIfAbsent(text, Secret::new);
        }

        void remember(Secret secret) {
            for (int i = 0; i < REMEMBERED; i++) if (latest.get(i) == secret) return;
            latest.set(Math.floorMod(next.getAndIncrement(), REMEMBERED), secret);
        }

        void addTo(List<Secret> all) {
            for (int i = 0; i < REMEMBERED; i++) {
                Secret secret = latest.get(i);
                if (secret != null) all.add(secret);
            }
        }
    }

    /**
     * Remembers a token that a request carries, for servers that send the token of one caller to another one: of many, the last
     * 16. Shorter than 8 characters: only if it begins as the tokens of Hugging Face do.
     */
    public void remember(@Nullable String token) {
        if (token != null && canBeHidden(token)) used.remember(used.secret(token));
    }

    private static boolean canBeHidden(String secret) {
        return secret.length() >= SHORTEST || (secret.startsWith(TOKEN) && secret.length() > TOKEN.length());
    }

    /** These, and for good the ones of a call, however many others there are; of the same length or form. */
    public Secrets and(Collection<String> ofCall) {
        if (ofCall.isEmpty()) return this;
        List<Secret> all = new ArrayList<>(always);
        for (String secret : ofCall) if (canBeHidden(secret)) all.add(used.secret(secret));
        return new Secrets(all, used);
    }

    /** The text with {@code ***} in place of every token; the same text if there is none, empty for null. */
    public String scrub(@Nullable String text) {
        if (text == null) return "";
        List<Secret> all = all();
        String scrubbed = scrubPlain(text, all);
        String read = CODE.matcher(scrubbed).replaceAll(Secrets::character);
        String readAndScrubbed = read.equals(scrubbed) ? read : scrubPlain(read, all);
        return readAndScrubbed.equals(read) ? scrubbed : readAndScrubbed;
    }

    /** Whether a token that a request carried stands in these bytes, for what must be kept as it came or not at all. */
    public boolean isIn(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String read = CODE.matcher(text).replaceAll(Secrets::character);
        return all().stream().anyMatch(secret -> secret.isIn(text) || secret.isIn(read));
    }

    /** The longest first, so that no tail is left of one that begins with another one. */
    private List<Secret> all() {
        List<Secret> all = new ArrayList<>(always);
        used.addTo(all);
        all.sort(Secret.LONGEST_FIRST);
        return all;
    }

    private static String scrubPlain(String text, List<Secret> all) {
        String scrubbed = text;
        for (Secret secret : all) scrubbed = secret.hiddenIn(scrubbed);
        String end = scrubbed.endsWith(CUT) ? CUT : "";
        String bare = scrubbed.substring(0, scrubbed.length() - end.length());
        for (Secret secret : all) bare = secret.beginningHiddenAtEnd(bare);
        return SHAPE.matcher(bare + end).replaceAll("$1" + STARS);
    }

    private static String character(MatchResult code) {
        String digits = code.group(1) == null ? code.group(2) : code.group(1);
        return Matcher.quoteReplacement(Character.toString(Integer.parseInt(digits, 16)));
    }

    @Override
    public String toString() {
        return all().size() + " tokens";
    }
}
