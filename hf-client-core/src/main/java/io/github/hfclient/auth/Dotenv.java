package io.github.hfclient.auth;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The variables of a {@code .env} file: {@code KEY=VALUE} lines, comments, quotes; a later line wins. */
final class Dotenv {
    private static final Pattern LINE = Pattern.compile("(?s)\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_.-]*)\\s*=(.*)");
    private static final Pattern QUOTED = Pattern.compile("(?s)\\s*(['\"])(.*?)\\1\\s*(?:#.*)?");
    private static final Pattern COMMENT = Pattern.compile("(?s)(?:^|\\s)#.*");

    private Dotenv() {}

    static Map<String, String> parse(String text) {
        Map<String, String> variables = new LinkedHashMap<>();
        text.lines().map(LINE::matcher).filter(Matcher::matches).forEach(line -> {
            variables.put(line.group(1), value(line.group(2)));
        });
        return variables;
    }

    private static String value(String raw) {
        Matcher quoted = QUOTED.matcher(raw);
        return quoted.matches()
                ? quoted.group(2)
                : COMMENT.matcher(raw).replaceFirst("").strip();
    }
}
