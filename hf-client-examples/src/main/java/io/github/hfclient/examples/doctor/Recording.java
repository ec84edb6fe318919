package io.github.hfclient.examples.doctor;

import io.github.hfclient.Body;
import io.github.hfclient.Exchange;
import io.github.hfclient.HfException;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One line of the recordings: what was asked and what came, for a bug report. */
record Recording(Scrubber scrubber) {

    /** Those that say who answered how; never what was sent, nor cookies. */
    private static final List<String> HEADERS = List.of(
            "content-type",
            "date",
            "server",
            "x-answered-by",
            "x-compute-time",
            "x-compute-type",
            "x-inference-provider",
            "x-request-id");

    String answered(TaskRequest<?> request, String model, Exchange<?> exchange) {
        Map<String, Object> line = asked(request, model);
        line.put("status", exchange.status());
        line.put("attempts", exchange.attempts());
        line.put("headers", headers(exchange));
        line.put("answer", exchange.body() == null ? "media" : scrubber.json(exchange.json()));
        return Json.of(line).text();
    }

    String failed(TaskRequest<?> request, String model, HfException e) {
        Map<String, Object> line = asked(request, model);
        line.put("status", e.status());
        line.put("failure", e.getClass().getSimpleName());
        line.put("message", scrubber.text(String.valueOf(e.getMessage())));
        line.put("beginning", scrubber.text(e.bodyExcerpt()));
        return Json.of(line).text();
    }

    private Map<String, Object> asked(TaskRequest<?> request, String model) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("task", request.task().id());
        line.put("model", model);
        line.put("asked", scrubber.json(envelope(request.body())));
        return line;
    }

    private static Json envelope(Body body) {
        Map<String, Json> fields = new LinkedHashMap<>();
        if (body.inputs() != null) fields.put("inputs", body.inputs());
        if (!body.parameters().isEmpty())
            fields.put("parameters", body.parameters().json());
        fields.putAll(body.root().all());
        return new Json.Obj(fields);
    }

    private Map<String, String> headers(Exchange<?> exchange) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : HEADERS) {
            exchange.header(name).ifPresent(value -> kept.put(name, scrubber.text(value)));
        }
        return kept;
    }
}
