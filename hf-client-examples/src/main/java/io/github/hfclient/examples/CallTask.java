package io.github.hfclient.examples;

import io.github.hfclient.HfClient;
import io.github.hfclient.Inference;
import io.github.hfclient.examples.run.CannotFinish;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.RawTask;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Calls any task from the command line: JSON, text or media in, JSON on standard output or media in a file out. */
@Command(
        name = "call",
        mixinStandardHelpOptions = true,
        description = "Calls a task of the Hub.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:there is an answer", "2:there is none"})
public final class CallTask implements Callable<Integer> {

    private final Function<String, @Nullable String> environment;

    @Parameters(paramLabel = "TASK", description = "Such as summarization; see https://huggingface.co/tasks.")
    private String task = "";

    @Option(names = "--model", paramLabel = "MODEL", description = "Default: the task's, if it has one.")
    private Optional<String> model = Optional.empty();

    @Option(names = "--url", paramLabel = "URL", description = "Ask this endpoint instead.")
    private Optional<String> url = Optional.empty();

    @Option(names = "--token-env", paramLabel = "NAME", description = "The variable that has the endpoint's token.")
    private Optional<String> tokenVariable = Optional.empty();

    @Mixin
    private final CallInputs inputs;

    @Option(names = "--parameters", paramLabel = "JSON", description = "An object; or @FILE.")
    private String parameters = "{}";

    @Option(names = "--root", paramLabel = "JSON", description = "Fields beside the inputs, an object; or @FILE.")
    private String root = "{}";

    @Option(names = "--out", paramLabel = "FILE", description = "Where the answer goes. Default: standard output.")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private final WhereToAsk where;

    @Spec
    private @Nullable CommandSpec spec;

    private CallTask(Supplier<Service> embedded, InputStream in, Function<String, @Nullable String> environment) {
        this.where = new WhereToAsk(embedded);
        this.inputs = new CallInputs(in);
        this.environment = environment;
    }

    /** Runs against the embedded server, or with {@code --live} against Hugging Face. */
    public static void main(String... arguments) {
        Program.run(command(WhomToAsk::offline, System.in, System::getenv), arguments);
    }

    static CommandLine command(
            Supplier<Service> embedded, InputStream in, Function<String, @Nullable String> environment) {
        return Program.of(new CallTask(embedded, in, environment)).setExpandAtFiles(false);
    }

    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        RawTask request = request();
        try (Service service = url.isPresent() ? Service.live() : where.service();
                HfClient hf = service.client().build()) {
            CallOutput output = new CallOutput(command.getOut(), out, task);
            output.write(target(hf).call(request));
            if (service.offline()) command.getErr().println("Answered by " + service.words() + '.');
        }
        return 0;
    }

    private RawTask request() {
        RawTask request = RawTask.of(task, inputs.read());
        for (Map.Entry<String, Json> each : fields("--parameters", parameters)) {
            request = request.parameter(each.getKey(), each.getValue());
        }
        for (Map.Entry<String, Json> each : fields("--root", root)) {
            request = request.root(each.getKey(), each.getValue());
        }
        return request;
    }

    private Iterable<Map.Entry<String, Json>> fields(String option, String given) {
        if (inputs.json(option, given) instanceof Json.Obj object)
            return object.fields().entrySet();
        throw new CannotFinish(option + " must be a JSON object.");
    }

    private Inference target(HfClient hf) {
        Inference target = url.<Inference>map(hf::at).orElse(hf);
        Inference lane = chosenModel().map(target::on).orElse(target);
        return tokenVariable.map(name -> lane.token(token(name))).orElse(lane);
    }

    /** An endpoint serves one model, so none need be named. */
    private Optional<String> chosenModel() {
        if (model.isPresent() || url.isPresent()) return model;
        String usual = DefaultModels.of(task)
                .orElseThrow(
                        () -> new CannotFinish("There is no default model for " + task + ": name one with --model."));
        return Optional.of(usual);
    }

    private String token(String variable) {
        String token = environment.apply(variable);
        if (token == null || token.isBlank()) throw new CannotFinish("The variable " + variable + " holds no token.");
        return token;
    }
}
