package io.github.hfclient.internal.doctor;

import io.github.hfclient.internal.error.ErrorBody;
import io.github.hfclient.internal.error.HttpDate;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came back.
 *
 * @param headers names in any case
 * @param body its beginning
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ProbeAnswer(int status, Map<String, List<String>> headers, byte[] body) {
    /** The body, or null's JSON if it is none. */
    Json json() {
        try {
            return Json.parse(new String(body, StandardCharsets.UTF_8));
        } catch (JsonException e) {
            return Json.Null.NULL;
        }
    }

    /** When the server thinks it sent this; null if it did not say. */
    @Nullable
    Instant date() {
        List<String> dates = headers.getOrDefault("date", List.of());
        return dates.isEmpty() ? null : HttpDate.read(dates.get(0));
    }

    boolean saysLoading() {
        return ErrorBody.read(status, headers, body).loading();
    }

    /** The status, and the server's own words about it. */
    String words() {
        String said = ErrorBody.read(status, headers, body).message();
        return status + (said == null ? "" : ": " + said);
    }
}
