package io.github.hfclient.examples;

import io.github.hfclient.HfException;
import io.github.hfclient.examples.run.CannotFinish;
import picocli.CommandLine;

/** What the example programs have in common as commands: how they end when they cannot finish. */
final class Program {

    private static final int NOT_FINISHED = 2;

    private Program() {}

    static CommandLine of(Object program) {
        return new CommandLine(program)
                .setParameterExceptionHandler((e, arguments) -> notFinished(e.getCommandLine(), e))
                .setExitCodeExceptionMapper(e -> NOT_FINISHED)
                .setExecutionExceptionHandler((e, command, parsed) -> notFinished(command, e));
    }

    /** Runs it as the program of this process. */
    static void run(CommandLine command, String... arguments) {
        int code = command.execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** A reason that was foreseen is one sentence; anything else is a fault of the program and shows its trace. */
    private static int notFinished(CommandLine command, Exception reason) throws Exception {
        boolean foreseen = reason instanceof CannotFinish
                || reason instanceof HfException
                || reason instanceof IllegalArgumentException
                || reason instanceof CommandLine.ParameterException;
        if (foreseen) {
            command.getErr().println(reason.getMessage());
            return NOT_FINISHED;
        }
        throw reason;
    }
}
