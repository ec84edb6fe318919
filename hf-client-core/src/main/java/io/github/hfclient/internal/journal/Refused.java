package io.github.hfclient.internal.journal;

import io.github.hfclient.HfException;
import io.github.hfclient.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a server refused a row: what is kept of an {@link HfException.InvalidInput}. What the server said is not, since it may
 * repeat the input.
 *
 * @param request the server's id of the request
 * @param message of the exception, in journals of the first form alone
 */
public record Refused(
        int status, @Nullable String request, @Nullable String message) {
    public static Refused of(HfException.InvalidInput e) {
        return new Refused(e.status(), e.details().requestId(), null);
    }

    /** The failure again. */
    public HfException again(String task, @Nullable String model, String host) {
        HfException.Details details = new HfException.Details(task, model, host, status, request, null, "", null);
        return new HfException.InvalidInput(message == null ? message(task, model, host) : message, details, null);
    }

    private String message(String task, @Nullable String model, String host) {
        String id = request == null ? "" : " [request " + request + "]";
        return task + (model == null ? "" : " by " + model) + " at " + host + ": answered " + status
                + " to an earlier run" + id
                + "; what the server said is not in the journal, since it may repeat the input;"
                + " delete the line of the row to have it asked about again";
    }

    Json json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("status", status);
        if (request != null) fields.put("request", request);
        return Json.of(fields);
    }

    static Refused parse(Json json) {
        Double status = json.get("status").number();
        return new Refused(
                status == null ? 0 : status.intValue(),
                json.get("request").string(),
                json.get("message").string());
    }
}
