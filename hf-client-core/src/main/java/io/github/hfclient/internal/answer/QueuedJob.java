package io.github.hfclient.internal.answer;

import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What providers answer that make media later: where the job stands, and not what was asked for. */
final class QueuedJob {
    private static final Set<String> NOT_DONE = Set.of(
            "queued",
            "in_queue",
            "in_progress",
            "pending",
            "created",
            "starting",
            "processing",
            "running",
            "submitted");

    private QueuedJob() {}

    /** The refusal that says so; null if the answer is no such job. */
    static @Nullable JsonException refusal(byte[] json) {
        try (JsonIn in = JsonIn.of(json, 0, json.length)) {
            String status = status(in.json());
            return status == null ? null : notDone(status);
        } catch (JsonException e) {
            return null; // whoever reads it next says so
        }
    }

    private static JsonException notDone(String status) {
        return new JsonException("expected media, found a job that is not done (" + status.toLowerCase(Locale.ROOT)
                + "): this client does not wait for jobs, ask a server that answers at once");
    }

    private static @Nullable String status(Json answer) {
        return Stream.of(answer, answer.get("data"), answer.get("output"))
                .flatMap(part -> Stream.of(part.get("status"), part.get("task_status")))
                .map(Json::string)
                .filter(status -> status != null && NOT_DONE.contains(status.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }
}
