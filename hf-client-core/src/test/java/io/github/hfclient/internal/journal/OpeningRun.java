package io.github.hfclient.internal.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process of its own that opens a journal and says how that went. */
public final class OpeningRun {
    static final String OPENED = "opened";

    private OpeningRun() {}

    static String open(Path file) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        OpeningRun.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        try (var out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public static void main(String[] arguments) {
        try (Journal journal = Journal.open(Path.of(arguments[0]))) {
            System.out.print(journal.has(0) ? OPENED + " and found" : OPENED);
        } catch (IllegalStateException e) {
            System.out.print(e.getMessage());
        }
    }
}
