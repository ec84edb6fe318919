package io.github.hfclient.simulation;

import io.github.hfclient.json.Json;
import java.util.List;
import java.util.Map;

/** What may come instead of an answer, any time. */
enum Fault {
    STATUS_500(Said.of(500, "out of order")),
    STATUS_502(Said.of(502, "bad gateway")),
    STATUS_503(Said.of(503, "busy")),
    STATUS_504(Said.of(504, "slow upstream")),
    LIMITED(Said.of(429, "too many requests")),
    LIMITED_WITH_HINT(Said.of(429, "too many requests").with("retry-after", "2")),
    HTML(new Said(200, Map.of("content-type", List.of("text/html")), "<html>sorry</html>")),
    REFUSED(null),
    RESET(null),
    SILENT(null),
    BREAKS_OFF(null),
    STALLS(null),
    WRONG_COUNT(null);

    /** A reply of the server's, whole. */
    record Said(int status, Map<String, List<String>> headers, String body) {
        static Said of(int status, String error) {
            return json(status, Json.of(Map.of("error", error)).text());
        }

        static Said json(int status, String body) {
            return new Said(status, Map.of("content-type", List.of("application/json")), body);
        }

        Said with(String name, String value) {
            return new Said(status, Map.of("content-type", List.of("application/json"), name, List.of(value)), body);
        }
    }

    /** Null if it is no reply. */
    final Said said;

    Fault(Said said) {
        this.said = said;
    }
}
