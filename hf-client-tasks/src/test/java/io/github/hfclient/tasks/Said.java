package io.github.hfclient.tasks;

import io.github.hfclient.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers of a chat as servers send them. */
public record Said(Json.Obj message, String finishReason) {
    public static Said text(String text) {
        return new Said(Json.Obj.of("role", Json.of("assistant"), "content", Json.of(text)), "stop");
    }

    /** The wish to have tools called; the ids are call_0, call_1, and so on. */
    public static Said calls(String... namesAndArguments) {
        List<Json> calls = new ArrayList<>();
        for (int i = 0; i < namesAndArguments.length; i += 2) {
            Map<String, String> function = new LinkedHashMap<>();
            function.put("name", namesAndArguments[i]);
            function.put("arguments", namesAndArguments[i + 1]);
            calls.add(Json.of(Map.of("id", "call_" + i / 2, "type", "function", "function", function)));
        }
        return new Said(Json.Obj.of("role", Json.of("assistant"), "tool_calls", Json.of(calls)), "tool_calls");
    }

    public Said with(String field, String value) {
        return new Said(message.with(field, Json.of(value)), finishReason);
    }

    public Said finishReason(String other) {
        return new Said(message, other);
    }

    public String json() {
        Map<String, Object> choice = Map.of("index", 0, "message", message, "finish_reason", finishReason);
        return Json.of(Map.of("model", "acme/m", "choices", List.of(choice))).text();
    }
}
