package io.github.hfclient.tasks.wire;

import io.github.hfclient.HfClient;
import io.github.hfclient.Inference;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.Said;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.LeakCheck;
import io.github.hfclient.testkit.Trouble;
import java.util.Arrays;
import java.util.List;

/** A server that says these answers in turn, and a client that asks it in place of the router. */
record ChatServer(HostileServer server, HfClient client) implements AutoCloseable {
    static ChatServer saying(Said... answers) {
        Trouble[] script =
                Arrays.stream(answers).map(said -> Answers.json(said.json())).toArray(Trouble[]::new);
        HostileServer server = HostileServer.start(script);
        String url = server.uri().toString();
        return new ChatServer(
                server,
                HfClient.builder()
                        .baseUrl(url)
                        .tokenProvider(() -> null)
                        .attempts(1)
                        .build());
    }

    Inference model() {
        return client.on("acme/m");
    }

    /** The bodies that were sent. */
    List<Json> asked() {
        return server.requests().stream()
                .map(request -> Json.parse(request.bodyText()))
                .toList();
    }

    @Override
    public void close() {
        LeakCheck.assertNoneInProgress(server);
        client.close();
        server.close();
    }
}
