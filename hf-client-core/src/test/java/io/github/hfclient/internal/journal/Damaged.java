package io.github.hfclient.internal.journal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The file of a journal after something has happened to it, and what a slow and simple reader finds there: the lines that are,
 * byte for byte, among those written.
 *
 * @param file Latin-1 stands for the bytes
 */
record Damaged(List<Entry> written, String file) {
    static final Header SUBJECT = new Header(2, "task", "acme/m", Map.of());

    private static final Pattern LINE = Pattern.compile("[^\n]*\n");

    static Damaged by(Damage damage, List<Entry> entries) {
        List<byte[]> lines = new ArrayList<>(List.of(SUBJECT.line()));
        entries.forEach(entry -> lines.add(EntryText.line(entry)));
        return new Damaged(entries, text(damage.of(lines)));
    }

    byte[] bytes() {
        return file.getBytes(ISO_8859_1);
    }

    /** Whether it is a journal. One that was cut off in its first line, even before it, has just been begun. */
    boolean journal() {
        List<String> lines = lines();
        if (!lines.isEmpty()) return lines.get(0).equals(text(SUBJECT.line()));
        return file.startsWith(Line.BEGINNING) || Line.BEGINNING.startsWith(file);
    }

    /** Whether a line has the right sum, but nobody has written it. No damage does that, only who computes it. */
    boolean forged() {
        Map<String, Entry> known = known();
        return lines().stream()
                .filter(line -> !known.containsKey(line) && !line.equals(text(SUBJECT.line())))
                .anyMatch(line -> Line.whole(line.getBytes(ISO_8859_1), line.length() - 1));
    }

    /** Of two entries about a row the later one. */
    Map<Long, Entry> entries() {
        Map<String, Entry> known = known();
        Map<Long, Entry> entries = new HashMap<>();
        for (String line : lines()) {
            Entry entry = known.get(line);
            if (entry != null) entries.put(entry.row(), entry);
        }
        return entries;
    }

    private Map<String, Entry> known() {
        Map<String, Entry> known = new HashMap<>();
        for (Entry entry : written) known.put(text(EntryText.line(entry)), entry);
        return known;
    }

    /** Those that have an end, and it. */
    List<String> lines() {
        return LINE.matcher(file).results().map(MatchResult::group).toList();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
