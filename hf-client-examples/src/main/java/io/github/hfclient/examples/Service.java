package io.github.hfclient.examples;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfClientBuilder;
import io.github.hfclient.examples.offline.OfflineServer;
import java.time.Duration;
import java.util.List;

/**
 * Where the answers of an example come from.
 *
 * @param client how to reach it
 * @param words what it is, for people
 * @param offline whether rules answer instead of models
 * @param end what to stop when the example is over
 */
public record Service(HfClientBuilder client, String words, boolean offline, Runnable end) implements AutoCloseable {

    /** Hugging Face, with the token from the environment. */
    public static Service live() {
        return new Service(impatient(), "Hugging Face", false, () -> {});
    }

    /** Another server that is laid out like the router of Hugging Face. */
    public static Service at(String baseUrl) {
        return new Service(impatient().baseUrl(baseUrl), baseUrl, false, () -> {});
    }

    /** Somebody sits before the screen: a server that answers nothing for half a minute ends the run. */
    private static HfClientBuilder impatient() {
        return HfClient.builder().batchPatience(Duration.ofSeconds(30));
    }

    /** The embedded server, which ends with this service. */
    public static Service embedded(OfflineServer server) {
        HfClientBuilder client =
                HfClient.builder().baseUrl(server.uri().toString()).token(server.token());
        return new Service(client, "the embedded rule-based server, not a model", true, server::close);
    }

    /** The real service if {@code --live} is among the arguments, else the embedded one. */
    static Service of(String... arguments) {
        return List.of(arguments).contains("--live") ? live() : embedded(OfflineServer.start());
    }

    @Override
    public void close() {
        end.run();
    }
}
