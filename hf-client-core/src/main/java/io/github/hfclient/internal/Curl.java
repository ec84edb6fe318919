package io.github.hfclient.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a request as a command for a POSIX shell. */
final class Curl {
    private Curl() {}

    /**
     * The command, over several lines.
     *
     * @param data what follows the headers, ready for the shell
     */
    static String command(String url, Map<String, String> headers, String data) {
        List<String> parts = new ArrayList<>();
        parts.add((url.indexOf('[') < 0 ? "curl " : "curl --globoff ") + quoted(url));
        headers.forEach((name, value) -> {
            if (!name.equals("User-Agent")) parts.add("-H " + header(name, value));
        });
        parts.add(data);
        return String.join(" \\\n  ", parts);
    }

    /** Not {@code --data}, which would take a leading @ for a file. */
    static String text(String body) {
        return "--data-raw " + quoted(body);
    }

    static String file(String name) {
        return "--data-binary @" + name;
    }

    private static String header(String name, String value) {
        return name.equals("Authorization") ? "\"Authorization: Bearer $HF_TOKEN\"" : quoted(name + ": " + value);
    }

    /** Between single quotes a shell leaves everything as it is, but a single quote. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
