package io.github.hfclient.wire;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfClientBuilder;
import io.github.hfclient.HfException;
import io.github.hfclient.Inference;
import io.github.hfclient.Results;
import io.github.hfclient.TestClients;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.ReceivedRequest;
import io.github.hfclient.testkit.Trouble;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/** A server, a client of it, and a time that jumps. */
final class Stage implements AutoCloseable {
    final ManualTime time = ManualTime.jumping().randomness(0.5);
    final HostileServer server;
    final HfClient hf;

    Stage(Trouble... script) {
        this(HostileServer.start(script), builder -> {});
    }

    Stage(Function<ReceivedRequest, Trouble> script) {
        this(HostileServer.start(script), builder -> {});
    }

    Stage(Function<ReceivedRequest, Trouble> script, Consumer<HfClientBuilder> settings) {
        this(HostileServer.start(script), settings);
    }

    private Stage(HostileServer server, Consumer<HfClientBuilder> settings) {
        this.server = server;
        HfClientBuilder builder = TestClients.builder(time, server.uri().toString());
        settings.accept(builder);
        this.hf = builder.build();
    }

    Set<String> call() {
        return call(hf, Ask.of("hello"));
    }

    /** How it ended: nothing if there was an answer. */
    Set<String> call(Inference view, Ask request) {
        return end(() -> view.call(request));
    }

    Set<String> end(Runnable call) {
        Set<String> ends = new TreeSet<>();
        try {
            call.run();
        } catch (HfException e) {
            ends.add(e.getClass().getSimpleName());
        }
        return ends;
    }

    Results<String, Json> batch(List<String> rows, Path journal) {
        return hf.batch(rows, Ask::of).journal(journal).run();
    }

    int requests() {
        return server.requests().size();
    }

    @Override
    public void close() {
        hf.close();
        server.close();
    }
}
