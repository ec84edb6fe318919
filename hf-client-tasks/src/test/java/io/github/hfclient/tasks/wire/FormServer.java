package io.github.hfclient.tasks.wire;

import io.github.hfclient.HfClient;
import io.github.hfclient.TestClients;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.transport.HttpCall;
import io.github.hfclient.transport.HttpReply;
import io.github.hfclient.transport.Transport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** A server that has some paths and no others, and tells what it was asked. */
final class FormServer implements Transport {
    /** What was asked. */
    record Asked(String path, String type, long length, String text) {
        Json json() {
            return Json.parse(text);
        }
    }

    private record Answer(int status, String type, byte[] bytes) {}

    private final Map<String, Function<Asked, Answer>> paths = new LinkedHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private Answer missing = new Answer(404, "application/json", bytes("{'detail':'Not Found'}"));

    private static byte[] bytes(String quoted) {
        return quoted.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    /** JSON at a path; {@code '} stands for {@code "}. */
    FormServer has(String path, String json) {
        return has(path, request -> json);
    }

    FormServer has(String path, Function<Asked, String> json) {
        paths.put(path, request -> new Answer(200, "application/json", bytes(json.apply(request))));
        return this;
    }

    FormServer refuses(String path, int status, String json) {
        return answers(path, request -> status, json);
    }

    /** The same JSON with a status that depends on what was asked. */
    FormServer answers(String path, ToIntFunction<Asked> status, String json) {
        paths.put(path, request -> new Answer(status.applyAsInt(request), "application/json", bytes(json)));
        return this;
    }

    FormServer sends(String path, String type, byte[] media) {
        paths.put(path, request -> new Answer(200, type, media));
        return this;
    }

    /** What it says elsewhere. */
    FormServer elsewhere(int status, String body) {
        missing = new Answer(status, "text/plain", bytes(body));
        return this;
    }

    HfClient client() {
        return TestClients.builder(ManualTime.jumping(), "https://router.huggingface.co")
                .transport(this)
                .build();
    }

    /** The paths that were asked, without the looks at what server it is. */
    List<String> asked() {
        return asked.stream().map(Asked::path).toList();
    }

    Asked last() {
        return asked.get(asked.size() - 1);
    }

    @Override
    public HttpReply send(HttpCall call) throws IOException {
        if (call.body() == null) return reply(missing);
        try (InputStream in = call.body().open()) {
            String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            String type = String.valueOf(call.headers().get("Content-Type"));
            Asked now = new Asked(call.uri().getPath(), type, call.body().length(), text);
            asked.add(now);
            return reply(paths.getOrDefault(now.path(), any -> missing).apply(now));
        }
    }

    private static HttpReply reply(Answer answer) {
        return new HttpReply(
                answer.status(),
                Map.of("content-type", List.of(answer.type())),
                new ByteArrayInputStream(answer.bytes()));
    }
}
