package io.github.hfclient.examples;

import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** The options of programs that choose between the embedded server, Hugging Face and another server. */
final class WhereToAsk {

    private final Supplier<Service> embedded;

    @Option(names = "--live", description = "Ask Hugging Face, with the token from the environment.")
    private boolean live;

    @Option(names = "--base-url", paramLabel = "URL", description = "Ask a server that is laid out like the router.")
    private Optional<String> baseUrl = Optional.empty();

    WhereToAsk(Supplier<Service> embedded) {
        this.embedded = embedded;
    }

    Service service() {
        return baseUrl.map(Service::at).orElseGet(() -> live ? Service.live() : embedded.get());
    }
}
