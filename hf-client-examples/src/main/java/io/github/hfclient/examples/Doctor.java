package io.github.hfclient.examples;

import io.github.hfclient.Finding;
import io.github.hfclient.HfClient;
import io.github.hfclient.HfClientBuilder;
import io.github.hfclient.examples.doctor.FindingsSheet;
import io.github.hfclient.examples.run.CannotFinish;
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

    private final Supplier<HfClientBuilder> client;
    private final Function<String, @Nullable String> environment;

    @Option(names = "--url", paramLabel = "URL", description = "The server to look at. Default: Hugging Face.")
    private Optional<String> url = Optional.empty();

    @Option(names = "--token-env", paramLabel = "NAME", description = "The variable that has that server's token.")
    private Optional<String> tokenVariable = Optional.empty();

    @Option(names = "--dotenv", paramLabel = "FILE", description = "A .env file to look for the token in first.")
    private Optional<Path> dotenv = Optional.empty();

    @Option(names = "--seconds", paramLabel = "N", description = "How long a step may take. Default: ${DEFAULT-VALUE}.")
    private int seconds = 10;

    @Spec
    private @Nullable CommandSpec spec;

    private Doctor(Supplier<HfClientBuilder> client, Function<String, @Nullable String> environment) {
        this.client = client;
        this.environment = environment;
    }

    /** Looks at this machine and, with at most four small requests, at Hugging Face. */
    public static void main(String... arguments) {
        Program.run(command(HfClient::builder, System::getenv), arguments);
    }

    static CommandLine command(Supplier<HfClientBuilder> client, Function<String, @Nullable String> environment) {
        return Program.of(new Doctor(client, environment));
    }

    @Override
    public Integer call() {
        List<Finding> findings = examined();
        new FindingsSheet(findings)
                .print(Objects.requireNonNull(spec).commandLine().getOut());
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

    private String token(String variable) {
        String token = environment.apply(variable);
        if (token == null || token.isBlank()) throw new CannotFinish("The variable " + variable + " holds no token.");
        return token;
    }
}
