package io.github.hfclient.internal.journal;

import io.github.hfclient.HfException;
import io.github.hfclient.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a server refused a row: what is kept of an {@link HfException.InvalidInput}; nothing of the answer's body. */
public record Refused(
        int status,
        String message,
        String host,
        @Nullable String request,
        @Nullable String words) {
    public static Refused of(HfException.InvalidInput e) {
        HfException.Details details = e.details();
        String message = String.valueOf(e.getMessage());
        return new Refused(e.status(), message, details.host(), details.requestId(), details.serverMessage());
    }

    /** The failure again, as it was reported first. */
    public HfException again(String task, @Nullable String model) {
        HfException.Details details = new HfException.Details(task, model, host, status, request, words, "", null);
        return new HfException.InvalidInput(message, details, null);
    }

    Json json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("status", status);
        fields.put("message", message);
        fields.put("host", host);
        if (request != null) fields.put("request", request);
        if (words != null) fields.put("words", words);
        return Json.of(fields);
    }

    static Refused parse(Json json) {
        Double status = json.get("status").number();
        return new Refused(
                status == null ? 0 : status.intValue(),
                String.valueOf(json.get("message").string()),
                String.valueOf(json.get("host").string()),
                json.get("request").string(),
                json.get("words").string());
    }
}
