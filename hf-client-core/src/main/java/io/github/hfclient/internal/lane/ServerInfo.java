package io.github.hfclient.internal.lane;

import io.github.hfclient.auth.FoundToken;
import io.github.hfclient.internal.address.Choice;
import io.github.hfclient.internal.address.ServerKind;
import io.github.hfclient.internal.address.Target;
import io.github.hfclient.internal.address.Tokens;
import io.github.hfclient.internal.http.AnswerBody;
import io.github.hfclient.internal.runtime.Deadline;
import io.github.hfclient.internal.runtime.Time;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.transport.HttpCall;
import io.github.hfclient.transport.HttpReply;
import io.github.hfclient.transport.Transport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Asks a server of the caller's own what it is. Only text-embeddings-inference answers with a {@code model_type}, see
 * https://huggingface.github.io/text-embeddings-inference/, and text-generation-inference with {@code max_total_tokens}, see
 * https://huggingface.github.io/text-generation-inference/; a server without {@code /info} is taken for one that reads lists as
 * rows until it shows otherwise.
 */
public final class ServerInfo {
    static final Duration LONGEST = Duration.ofSeconds(10);
    private static final ServerKind OTHER = new ServerKind(true, Integer.MAX_VALUE, false, false);

    private final Transport transport;
    private final Time time;
    private final Tokens tokens;
    private final int limit;

    public ServerInfo(Transport transport, Time time, Tokens tokens, int limit) {
        this.transport = transport;
        this.time = time;
        this.tokens = tokens;
        this.limit = limit;
    }

    /** Of whoever has no call to make in time. */
    Deadline patience() {
        return Deadline.never(time);
    }

    /**
     * What the server behind a lane is; unknown if that could not be found out in half of the time: the other half is for the
     * request that wants to know it.
     */
    ServerKind kind(Lane lane, Target target, Choice choice, Deadline deadline) {
        try {
            Deadline half = Deadline.in(time, deadline.left().dividedBy(2));
            return lane.server().kind(half, () -> ask(target, choice, half));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ServerKind.UNKNOWN;
        }
    }

    ServerKind ask(Target target, Choice choice, Deadline deadline) {
        try {
            HttpReply reply = transport.send(request(target, choice, deadline));
            try (AnswerBody body = new AnswerBody(reply, limit, 0)) {
                return reply.status() == 200 ? kind(body) : kind(reply.status());
            }
        } catch (IOException | UncheckedIOException e) {
            return ServerKind.UNKNOWN; // the request about the rows will tell what is wrong
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ServerKind.UNKNOWN;
        }
    }

    private HttpCall request(Target target, Choice choice, Deadline deadline) {
        Map<String, String> headers = new LinkedHashMap<>(choice.headers());
        FoundToken token = tokens.choose(target.uri(), choice.token());
        if (token != null) headers.put("Authorization", "Bearer " + token.token());
        Deadline limit = deadline.orEarlier(Deadline.in(time, LONGEST));
        return new HttpCall("GET", URI.create(target.origin() + "/info"), headers, null, limit::left);
    }

    private static ServerKind kind(int status) {
        boolean passes = status == 408 || status == 429 || status >= 500;
        return passes ? ServerKind.UNKNOWN : OTHER;
    }

    private static ServerKind kind(AnswerBody body) {
        try (JsonIn in = JsonIn.of(body)) {
            Json info = in.json();
            Double most = info.get("max_client_batch_size").number();
            boolean pairs = !info.get("model_type").absent();
            boolean tgi = !info.get("max_total_tokens").absent();
            return new ServerKind(
                    true, pairs && most != null && most >= 1 ? most.intValue() : Integer.MAX_VALUE, pairs, tgi);
        } catch (JsonException e) {
            return OTHER;
        }
    }
}
