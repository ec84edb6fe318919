package io.github.hfclient.batch;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfClientBuilder;
import io.github.hfclient.Results;
import io.github.hfclient.TestClients;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.LeakCheck;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.ReceivedRequest;
import io.github.hfclient.testkit.Trouble;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A server, a client of it in a manual time, and a check on closing that neither threads nor requests are left. */
final class Rig implements AutoCloseable {
    final ManualTime time;
    final HostileServer server;
    final HfClient hf;

    private Rig(Function<ReceivedRequest, Trouble> script, UnaryOperator<HfClientBuilder> settings, ManualTime time) {
        this.time = time;
        server = HostileServer.start(script);
        hf = settings.apply(TestClients.builder(time, server.uri().toString())).build();
    }

    static Rig of(Function<ReceivedRequest, Trouble> script) {
        return new Rig(script, builder -> builder, ManualTime.jumping());
    }

    static Rig of(Function<ReceivedRequest, Trouble> script, UnaryOperator<HfClientBuilder> settings) {
        return new Rig(script, settings, ManualTime.jumping());
    }

    /** In a time that only the test moves. */
    static Rig stepped(Function<ReceivedRequest, Trouble> script) {
        return new Rig(script, builder -> builder, ManualTime.stepped());
    }

    /** With a server that knows the time. */
    static Rig timed(Function<ManualTime, Function<ReceivedRequest, Trouble>> script) {
        ManualTime time = ManualTime.jumping();
        return new Rig(script.apply(time), builder -> builder, time);
    }

    Results<String, Json> run(List<String> rows) {
        return hf.batch(rows, Ask::of).run();
    }

    /** The texts of each request so far, without those for the server's info. */
    List<List<String>> asked() {
        return server.requests().stream()
                .filter(request -> request.method().equals("POST"))
                .map(Echo::texts)
                .toList();
    }

    List<Integer> sizes() {
        return asked().stream().map(List::size).toList();
    }

    @Override
    public void close() {
        try (server) {
            hf.close();
            LeakCheck.assertNoneInProgress(server);
            LeakCheck.assertNoClientThreads();
        }
    }
}
