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
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A server without a network: gives one answer to everything, and keeps the last request. */
public final class Canned implements Transport {
    private final int status;
    private final String type;
    private final Supplier<InputStream> body;
    private @Nullable HttpCall last;

    public Canned(int status, String type, Supplier<InputStream> body) {
        this.status = status;
        this.type = type;
        this.body = body;
    }

    /** A whole stream; {@code '} stands for {@code "}. */
    public static Canned stream(String events) {
        return new Canned(200, "text/event-stream", () -> new ByteArrayInputStream(bytes(events)));
    }

    /** JSON; {@code '} stands for {@code "}. */
    public static Canned json(int status, String json) {
        return new Canned(status, "application/json", () -> new ByteArrayInputStream(bytes(json)));
    }

    private static byte[] bytes(String quoted) {
        return quoted.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    /** A client that asks this server, whatever the URL, once. */
    public HfClient client() {
        return TestClients.builder(ManualTime.jumping(), "https://router.huggingface.co")
                .transport(this)
                .attempts(1)
                .build();
    }

    @Override
    public HttpReply send(HttpCall call) {
        last = call;
        return new HttpReply(status, Map.of("content-type", List.of(type)), body.get());
    }

    /** The path that was asked last. */
    String path() {
        return last().uri().getPath();
    }

    /** The text that was sent last. */
    String sent() throws IOException {
        if (last().body() == null) throw new AssertionError("no body");
        try (InputStream in = last().body().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    Json sentJson() throws IOException {
        return Json.parse(sent());
    }

    private HttpCall last() {
        if (last == null) throw new AssertionError("nothing was asked");
        return last;
    }
}
