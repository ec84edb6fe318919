package io.github.hfclient.examples;

import io.github.hfclient.Finding;
import io.github.hfclient.HfClient;
import io.github.hfclient.HfClientBuilder;
import io.github.hfclient.auth.FoundToken;
import io.github.hfclient.auth.TokenChain;
import io.github.hfclient.examples.doctor.FindingsSheet;
import io.github.hfclient.examples.offline.OfflineServer;
import io.github.hfclient.examples.offline.ServerSettings;
import io.github.hfclient.examples.run.CannotFinish;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says why calls do not work on this machine: token, URL, proxy, network, TLS, clock, permission, server. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Says why calls do not work on this machine, and what to do.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all is well", "1:there is something to do", "2:it could not be looked at"})
public final class Doctor implements Callable<Integer> {

    private static final int TROUBLE = 1;
    private static final int NOT_LOOKED_AT = 2;

    private final Supplier<HfClientBuilder> client;
    private final Supplier<Service> embedded;
    private final Function<String, @Nullable String> environment;

    @Option(names = "--url", paramLabel = "URL", description = "The server to look at. Default: Hugging Face.")
    private Optional<String> url = Optional.empty();

    @Option(names = "--token-env", paramLabel = "NAME", description = "The variable that has that server's token.")
    private Optional<String> tokenVariable = Optional.empty();

    @Option(names = "--dotenv", paramLabel = "FILE", description = "A .env file to look for the token in first.")
    private Optional<Path> dotenv = Optional.empty();

    @Option(names = "--seconds", paramLabel = "N", description = "How long a step may take. Default: ${DEFAULT-VALUE}.")
    private int seconds = 10;

    @Option(
            names = "--contract",
            description = "Call every task once, and compare the answers with those this library is tested with.")
    private boolean contract;

    @Option(names = "--live", description = "For --contract: call Hugging Face, not the embedded server. This costs.")
    private boolean live;

    @Option(names = "--out", paramLabel = "FOLDER", description = "For --contract: where the recordings go.")
    private Optional<Path> out = Optional.empty();

    @Spec
    private @Nullable CommandSpec spec;

    private Doctor(
            Supplier<HfClientBuilder> client,
            Supplier<Service> embedded,
            Function<String, @Nullable String> environment) {
        this.client = client;
        this.embedded = embedded;
        this.environment = environment;
    }

    /** Looks at this machine and, with at most three small requests, at Hugging Face. */
    public static void main(String... arguments) {
        Program.run(command(HfClient::builder, Doctor::embedded, System::getenv), arguments);
    }

    /** A server without the troubles that others show: here they would only cost time. */
    private static Service embedded() {
        return Service.embedded(OfflineServer.start(ServerSettings.calm()));
    }

    static CommandLine command(
            Supplier<HfClientBuilder> client,
            Supplier<Service> embedded,
            Function<String, @Nullable String> environment) {
        return Program.of(new Doctor(client, embedded, environment));
    }

    @Override
    public Integer call() {
        PrintWriter console = Objects.requireNonNull(spec).commandLine().getOut();
        return contract ? contract(console) : examine(console);
    }

    private int examine(PrintWriter console) {
        List<Finding> findings = examined();
        new FindingsSheet(findings).print(console);
        return findings.stream().anyMatch(Finding::trouble) ? TROUBLE : 0;
    }

    private List<Finding> examined() {
        HfClientBuilder builder = client.get();
        dotenv.ifPresent(builder::dotenv);
        var doctor = builder.doctor().within(Duration.ofSeconds(seconds));
        if (url.isPresent()) doctor = doctor.at(url.get());
        if (tokenVariable.isPresent()) doctor = doctor.token(token(tokenVariable.get()));
        return doctor.examine();
    }

    private int contract(PrintWriter console) {
        Optional<String> token = live ? liveToken() : Optional.empty();
        if (live && token.isEmpty()) {
            console.println("Skipped: no token was found, and nothing was called. Set HF_TOKEN.");
            return NOT_LOOKED_AT;
        }
        ContractRun run = new ContractRun(console, out);
        try (Service service = live ? Service.live() : embedded.get();
                HfClient hf = withDotenv(service.client()).build()) {
            return run.of(hf, token, live ? liveServer(service) : service.words()) ? 0 : TROUBLE;
        }
    }

    private String liveServer(Service service) {
        String base = environment.apply("HF_CLIENT_BASE_URL");
        return base == null || base.isBlank() ? service.words() : "the server of HF_CLIENT_BASE_URL";
    }

    private Optional<String> liveToken() {
        TokenChain places = TokenChain.standard();
        return dotenv.map(places::withDotenv).orElse(places).find().map(FoundToken::token);
    }

    private HfClientBuilder withDotenv(HfClientBuilder builder) {
        return live ? dotenv.map(builder::dotenv).orElse(builder) : builder;
    }

    private String token(String variable) {
        String token = environment.apply(variable);
        if (token == null || token.isBlank()) throw new CannotFinish("The variable " + variable + " holds no token.");
        return token;
    }
}
