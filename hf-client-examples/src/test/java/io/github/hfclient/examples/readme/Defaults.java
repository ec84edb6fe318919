package io.github.hfclient.examples.readme;

import io.github.hfclient.internal.runtime.Settings;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** The table of defaults, made from the settings of a client. */
final class Defaults {
    /**
     * A line of the table.
     *
     * @param what in words
     * @param fields of {@link Settings}, in the order of the arguments
     * @param setter the builder's method
     * @param beside other places that set it, empty if there are none
     */
    record Row(String what, List<String> fields, String setter, String beside) {
        Row(String what, String field, String setter) {
            this(what, List.of(field), setter, "");
        }

        String line(Settings settings) {
            String values = fields.stream().map(field -> shown(field, settings)).collect(Collectors.joining(", "));
            return "| " + what + " | " + values + " | `" + setter + "`" + beside + " |";
        }
    }

    static final List<Row> ROWS = List.of(
            new Row("making a connection", "connect", "connectTimeout"),
            new Row("a call, waits and retries included", List.of("call"), "timeout", ", a view's `within`"),
            new Row(
                    "silence between two events of a stream (comments are none, up to `timeout`)",
                    "idle",
                    "idleTimeout"),
            new Row("requests of a call that fails in ways that may pass", "attempts", "attempts"),
            new Row(
                    "first and longest limit of the random pause before a retry",
                    List.of("backoff", "longestBackoff"),
                    "backoff",
                    ""),
            new Row(
                    "retries of all calls to one server beyond one for each that succeeds at once",
                    "retryBudget",
                    "retryBudget"),
            new Row(
                    "first and longest pause before a loading model is asked again",
                    List.of("firstProbe", "longestProbe"),
                    "loadingProbe",
                    ""),
            new Row("requests under way at one host", "inFlight", "maxInFlight"),
            new Row(
                    "requests of one batch under way",
                    List.of("batchInFlight"),
                    "batchInFlight",
                    ", a batch's `concurrency`"),
            new Row(
                    "rows and bytes of a list request",
                    List.of("listRows", "listBytes"),
                    "batchLists",
                    ", a batch's `listRows`"),
            new Row("a batch without any answer", "batchPatience", "batchPatience"),
            new Row("longest JSON answer", "answerBytes", "answerLimit"),
            new Row("read of an error's body", "errorBytes", "errorLimit"),
            new Row("longest media answer", "mediaBytes", "mediaLimit"),
            new Row("longest event of a stream", "lineBytes", "eventLimit"),
            new Row("longest stream", "streamBytes", "streamLimit"),
            new Row(
                    "requests a second of the client",
                    List.of("perSecond"),
                    "requestsPerSecond",
                    ", `requestsPerMinute`"),
            new Row("a budget of requests", "budget", "budget"),
            new Row("HTTP/2", "http2", "http2"));

    private Defaults() {}

    static String table() {
        Settings settings = new Settings();
        return ROWS.stream()
                .map(row -> row.line(settings))
                .collect(Collectors.joining("\n", "| what | default | set with |\n|---|---|---|\n", ""));
    }

    private static String shown(String field, Settings settings) {
        Object value = Fields.value(field, settings);
        if (value instanceof Duration time) return time(time);
        if (value instanceof Double number) return number.isInfinite() ? "no limit" : number.toString();
        if (value instanceof Integer number) return field.endsWith("Bytes") ? size(number) : number.toString();
        if (value == null) return "none";
        return Boolean.TRUE.equals(value) ? "on" : "off";
    }

    private static String time(Duration time) {
        if (time.toMillis() % 1000 != 0) return time.toMillis() / 1000.0 + " s";
        boolean minutes = time.toSeconds() > 60 && time.toSeconds() % 60 == 0;
        return minutes ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }

    private static String size(int bytes) {
        return bytes % (1 << 20) == 0 ? (bytes >> 20) + " MB" : (bytes >> 10) + " KB";
    }
}
