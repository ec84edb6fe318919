package io.github.hfclient.internal.limit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.hfclient.Budget;
import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.TestClients;
import io.github.hfclient.internal.Noon;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.transport.HttpCall;
import io.github.hfclient.transport.HttpReply;
import java.io.ByteArrayInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A process of its own, of two clients that send until the budget is spent, or until it dies in the middle of a block. */
public final class SpendingRun {
    private static final byte[] ANSWER = "[{\"label\":\"a\"}]".getBytes(US_ASCII);

    private final OutputStream log;
    private final int last;
    private final AtomicInteger sent = new AtomicInteger();

    private SpendingRun(OutputStream log, int last) {
        this.log = log;
        this.last = last;
    }

    /** Starts one that writes a byte to its log for each request, and dies behind so many. */
    static Process start(Path ledger, Path log, long perMonth, int clients, int last) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        SpendingRun.class.getName(),
                        ledger.toString(),
                        log.toString(),
                        String.valueOf(perMonth),
                        String.valueOf(clients),
                        String.valueOf(last))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] arguments) throws Exception {
        Budget budget = Budget.of(Path.of(arguments[0])).perMonth(Long.parseLong(arguments[2]));
        try (OutputStream log = new FileOutputStream(arguments[1])) {
            SpendingRun run = new SpendingRun(log, Integer.parseInt(arguments[4]));
            List<Thread> clients = Stream.generate(() -> new Thread(() -> run.spend(budget)))
                    .limit(Integer.parseInt(arguments[3]))
                    .toList();
            clients.forEach(Thread::start);
            for (Thread client : clients) client.join();
        }
    }

    private void spend(Budget budget) {
        try (HfClient hf = TestClients.builder(new Noon(), "http://ledger.test")
                .transport(this::answer)
                .budget(budget)
                .build()) {
            while (true) hf.call(Ask.of("a"));
        } catch (HfException.BudgetSpent e) {
            return;
        }
    }

    private HttpReply answer(HttpCall call) throws IOException {
        log.write('.');
        if (sent.incrementAndGet() == last) Runtime.getRuntime().halt(9);
        return new HttpReply(200, Map.of(), new ByteArrayInputStream(ANSWER));
    }
}
