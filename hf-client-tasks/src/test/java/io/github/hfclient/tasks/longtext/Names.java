package io.github.hfclient.tasks.longtext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds names as a perfect model would, with offsets in code points; and writes texts that hold such names. */
public final class Names {
    /** Names that begin or end with others, so that who sees only a part finds something else. */
    private static final Map<String, String> GROUPS = new TreeMap<>(Map.of(
            "Ada", "PER",
            "Ada King Lovelace", "PER",
            "Lovelace", "LOC",
            "New York Times", "ORG",
            "New York", "LOC",
            "York", "LOC",
            "Zoe\u0308 \uD83D\uDE00 Co", "ORG",
            "\u6771\u4EAC", "LOC",
            "\uD842\uDFB7\u91CE", "PER"));

    static final int LONGEST =
            GROUPS.keySet().stream().mapToInt(String::length).max().orElseThrow();
    private static final Pattern ANY = Pattern.compile(GROUPS.keySet().stream()
            .sorted((a, b) -> b.length() - a.length())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?<=^|[\\s(\u201C])(", ")(?=$|[\\s.,)\u201D])")));
    private static final List<String> OTHER = List.of(
            "went",
            "to",
            "the",
            "a",
            "\uD83D\uDE00",
            "\uD83D\uDC69\u200D\uD83D\uDCBB",
            "King",
            "Times",
            "Co",
            "Yorkshire",
            "cafe\u0301",
            "(and",
            "so)",
            "said:",
            "then.",
            "there.",
            "Why?",
            "\n\n",
            "\u05D0\u05D1",
            "extraordinarily");

    private Names() {}

    static List<Map<String, Object>> in(String text) {
        List<Map<String, Object>> found = new ArrayList<>();
        for (Matcher name = ANY.matcher(text); name.find(); ) {
            int start = text.codePointCount(0, name.start());
            int end = start + name.group().codePointCount(0, name.group().length());
            String group = String.valueOf(GROUPS.get(name.group()));
            found.add(Map.of("entity_group", group, "score", 0.9, "word", "?", "start", start, "end", end));
        }
        return found;
    }

    static String text(Random random, int words) {
        List<String> names = List.copyOf(GROUPS.keySet());
        StringBuilder text = new StringBuilder("Once");
        for (int i = 0; i < words; i++) {
            List<String> from = random.nextInt(3) == 0 ? names : OTHER;
            text.append(' ').append(from.get(random.nextInt(from.size())));
        }
        return text.toString();
    }
}
