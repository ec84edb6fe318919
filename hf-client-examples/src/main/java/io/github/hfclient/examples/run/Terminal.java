package io.github.hfclient.examples.run;

import java.io.Console;

/** The terminal that the program runs in, if it does. */
final class Terminal {

    private Terminal() {}

    /** Whether a person watches. */
    @SuppressWarnings(
            "SystemConsoleNull") // from JDK 22 on there may be a console without a terminal: it is asked below
    static boolean watched() {
        Console console = System.console();
        return console != null && isTerminal(console);
    }

    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true; // before JDK 22 there is no such method, and no console without a terminal
        }
    }
}
