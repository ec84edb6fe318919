package io.github.hfclient.internal.journal;

import io.github.hfclient.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who answered a row.
 *
 * @param model as it was asked for, or where it is if it has no name
 * @param provider who serves it; null if nobody was chosen
 * @param host where the request went
 */
public record By(String model, @Nullable String provider, String host) {
    Json json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("model", model);
        if (provider != null) fields.put("provider", provider);
        fields.put("host", host);
        return Json.of(fields);
    }

    static By parse(Json json) {
        return new By(
                String.valueOf(json.get("model").string()),
                json.get("provider").string(),
                String.valueOf(json.get("host").string()));
    }
}
