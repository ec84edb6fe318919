package io.github.hfclient.batch;

import io.github.hfclient.HfClient;
import io.github.hfclient.Item;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A process of its own that runs a batch on a journal and writes each row to a file as soon as it is reported. */
public final class KilledRun {
    static final int IN_FLIGHT = 4;
    static final int LIST = 8;

    private KilledRun() {}

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
        try {
            String line = item.index() + " " + Echo.said(item.value()) + "\n";
            reports.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
