package io.github.hfclient.wire;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Takes what is logged, which the tests' logger writes to the error output, until it is closed. */
public final class LogCapture implements AutoCloseable {
    private final PrintStream before = System.err;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

    public LogCapture() {
        System.setErr(new PrintStream(taken, true, StandardCharsets.UTF_8));
    }

    public String text() {
        return taken.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        System.setErr(before);
    }
}
