package io.github.hfclient.internal.doctor;

import io.github.hfclient.auth.FoundToken;
import io.github.hfclient.internal.doctor.network.Bounded;
import io.github.hfclient.internal.runtime.Deadline;
import io.github.hfclient.json.ByteSource;
import io.github.hfclient.transport.HttpCall;
import io.github.hfclient.transport.HttpReply;
import io.github.hfclient.transport.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends single requests as the client would, within the limit of a step. */
record Probe(Transport transport, Bounded bounded, String userAgent) {
    private static final int LIMIT = 64 << 10;

    ProbeAnswer get(URI uri, @Nullable FoundToken token) throws IOException {
        return ask("GET", uri, token, null);
    }

    ProbeAnswer post(URI uri, @Nullable FoundToken token, String json) throws IOException {
        return ask("POST", uri, token, ByteSource.of(json.getBytes(StandardCharsets.UTF_8)));
    }

    private ProbeAnswer ask(String method, URI uri, @Nullable FoundToken token, @Nullable ByteSource body)
            throws IOException {
        Deadline deadline = Deadline.in(bounded.time(), bounded.limit());
        HttpCall call = new HttpCall(method, uri, headers(token, body), body, deadline::left);
        return bounded.run(() -> read(transport.send(call)));
    }

    private Map<String, String> headers(@Nullable FoundToken token, @Nullable ByteSource body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("User-Agent", userAgent);
        if (body != null) headers.put("Content-Type", "application/json");
        if (token != null) headers.put("Authorization", "Bearer " + token.token());
        return headers;
    }

    private static ProbeAnswer read(HttpReply reply) throws IOException {
        try (InputStream body = reply.body()) {
            return new ProbeAnswer(reply.status(), reply.inAnyCase(), body.readNBytes(LIMIT));
        }
    }
}
