package io.github.hfclient.examples;

import io.github.hfclient.HfClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * A chat in the terminal. Answers are printed while they come; the end of the input ends the program, and Ctrl-C does so at
 * once and ends the request that is running.
 */
@Command(
        name = "chat",
        mixinStandardHelpOptions = true,
        description = "Talks with a language model, line by line.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the input has ended", "2:no answer came", "130:stopped with Ctrl-C"})
public final class ChatTerminal implements Callable<Integer> {

    private static final int STOPPED = 130;

    private final BufferedReader lines;

    @Mixin
    private final WhomToAsk whom;

    private volatile @Nullable ChatSession session;

    @Spec
    private @Nullable CommandSpec spec;

    ChatTerminal(Supplier<Service> embedded, Reader lines) {
        this.whom = new WhomToAsk(embedded);
        this.lines = new BufferedReader(lines);
    }

    /** Runs against the embedded server, or with {@code --live} against Hugging Face. */
    public static void main(String... arguments) {
        Reader keyboard = new InputStreamReader(System.in, Charset.defaultCharset());
        ChatTerminal terminal = new ChatTerminal(WhomToAsk::offline, keyboard);
        Runtime.getRuntime().addShutdownHook(new Thread(terminal::stop, "ctrl-c"));
        Program.run(terminal.command(), arguments);
    }

    CommandLine command() {
        return Program.of(this);
    }

    /** What Ctrl-C does; nothing if no conversation goes on. */
    void stop() {
        ChatSession conversation = session;
        if (conversation != null) {
            conversation.stop();
        }
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter console = Objects.requireNonNull(spec).commandLine().getOut();
        try (Service service = whom.service();
                HfClient hf = service.client().build()) {
            console.println(whom.model() + " by " + service.words() + "; the end of the input ends the chat.");
            ChatSession conversation = new ChatSession(hf.on(whom.model()), console);
            session = conversation;
            return conversation.run(lines) ? 0 : STOPPED;
        } finally {
            session = null;
        }
    }
}
