package io.github.hfclient.benchmark;

import io.github.hfclient.HfClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Callable;

/**
 * The same call by hand and through the client, in turn in the same run: bytes allocated and CPU time a call. The hand-written
 * one runs twice a round; how far its two halves differ says how far the figures can be trusted.
 */
final class Comparison {
    private static final int ROUNDS = 9;

    /** One call, made by hand and through the client. */
    interface Contest {
        Callable<Object> byHand(Floor floor);

        /** At a URL of the server, or at the one that the client has anyway. */
        Callable<Object> client(HfClient hf, String url);
    }

    private record Cost(double bytes, double micros) {}

    private final String path;
    private final int calls;
    private final Contest contest;

    Comparison(String path, int calls, Contest contest) {
        this.path = path;
        this.calls = calls;
        this.contest = contest;
    }

    /** Runs against a server of its own and prints the medians. */
    void print() throws Exception {
        Process server = server();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            compare("http://127.0.0.1:" + out.readLine());
        } finally {
            server.destroy();
        }
    }

    private void compare(String url) throws Exception {
        Callable<Object> byHand = contest.byHand(new Floor(URI.create(url + path)));
        try (HfClient hf =
                HfClient.builder().baseUrl(url).tokenProvider(() -> null).build()) {
            Callable<Object> client = contest.client(hf, url + path);
            Cost[] first = new Cost[ROUNDS];
            Cost[] ours = new Cost[ROUNDS];
            Cost[] second = new Cost[ROUNDS];
            for (int warm = 0; warm < 3; warm++) {
                cost(byHand);
                cost(client);
            }
            for (int round = 0; round < ROUNDS; round++) {
                first[round] = cost(byHand);
                ours[round] = cost(client);
                second[round] = cost(byHand);
            }
            print("by hand", first, first);
            print("client", ours, first);
            print("by hand again", second, first);
        }
    }

    private Cost cost(Callable<Object> call) throws Exception {
        long bytes = allocated();
        long cpu = cpu();
        for (int i = 0; i < calls; i++) call.call();
        return new Cost((allocated() - bytes) / (double) calls, (cpu() - cpu) / 1e3 / calls);
    }

    private static void print(String name, Cost[] costs, Cost[] base) {
        double bytes = median(costs, true);
        double micros = median(costs, false);
        System.out.printf(
                "%-14s %8.0f bytes a call (%.2f)   %7.1f us CPU a call (%.2f)%n",
                name, bytes, bytes / median(base, true), micros, micros / median(base, false));
    }

    private static double median(Cost[] costs, boolean bytes) {
        double[] values = Arrays.stream(costs)
                .mapToDouble(c -> bytes ? c.bytes() : c.micros())
                .sorted()
                .toArray();
        return values[values.length / 2];
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** By all threads that live: those of the HTTP client are among them, and they stay. */
    private static long allocated() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
                .filter(n -> n > 0)
                .sum();
    }

    private static Process server() throws IOException {
        return new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Dsun.net.httpserver.nodelay=true", // or every answer waits 40 ms for an acknowledgement
                        "-cp",
                        System.getProperty("java.class.path"),
                        CannedServer.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
