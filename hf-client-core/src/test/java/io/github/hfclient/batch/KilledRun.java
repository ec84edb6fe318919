package io.github.hfclient.batch;

import io.github.hfclient.HfClient;
import io.github.hfclient.Item;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.HostileServer;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A process of its own that runs a batch on a journal and writes to a file what came of each row as soon as it is told. */
public final class KilledRun {
    static final int IN_FLIGHT = 4;
    static final int LIST = 8;

    private KilledRun() {}

    /** A run on {@code run.journal} and {@code reports} in this folder, by a command that starts Java as it is told. */
    static Process start(HostileServer server, Path folder, int rows, String... command) throws IOException {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                KilledRun.class.getName(),
                server.uri().toString(),
                folder.resolve("run.journal").toString(),
                folder.resolve("reports").toString(),
                String.valueOf(rows)));
        return new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The whole lines of the reports in this folder. */
    static List<String> reports(Path folder) throws IOException {
        String text = Files.readString(folder.resolve("reports"));
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    /** The server, the journal, the file of reports, the number of rows. */
    public static void main(String[] arguments) throws IOException {
        List<String> rows = Echo.rows(Integer.parseInt(arguments[3]));
        try (HfClient hf = HfClient.builder()
                        .baseUrl(arguments[0])
                        .tokenProvider(() -> null)
                        .build();
                OutputStream reports = new FileOutputStream(arguments[2]);
                Stream<Item<String, Json>> items = hf
                        .batch(rows.stream(), Ask::of)
                        .concurrency(IN_FLIGHT)
                        .listRows(LIST)
                        .journal(Path.of(arguments[1]))
                        .stream()) {
            items.forEach(item -> report(reports, item));
        }
    }

    private static void report(OutputStream reports, Item<String, Json> item) {
        String came = item.failure().map(Throwable::getMessage).orElseGet(() -> Echo.said(item.value()));
        try {
            reports.write((item.index() + " " + came + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
