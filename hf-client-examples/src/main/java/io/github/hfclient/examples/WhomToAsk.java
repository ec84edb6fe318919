package io.github.hfclient.examples;

import io.github.hfclient.examples.offline.OfflineServer;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** The options of programs that ask a language model. */
final class WhomToAsk {

    private final Supplier<Service> embedded;

    @Option(names = "--model", paramLabel = "MODEL", description = "Default: ${DEFAULT-VALUE}.")
    private String model = "meta-llama/Llama-3.1-8B-Instruct";

    @Option(names = "--live", description = "Ask Hugging Face, with the token from the environment.")
    private boolean live;

    WhomToAsk(Supplier<Service> embedded) {
        this.embedded = embedded;
    }

    static Service offline() {
        return Service.embedded(OfflineServer.start());
    }

    String model() {
        return model;
    }

    Service service() {
        return live ? Service.live() : embedded.get();
    }
}
