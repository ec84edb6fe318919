package io.github.hfclient.benchmark.soak;

import io.github.hfclient.HfClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * 64 callers for half an hour, or for as many minutes as the argument says, against a server that fails one request in ten and
 * accepts a token for ten seconds. Prints what the client holds each minute, and ends with exit code 1 if that grows, if an
 * answer was wrong or if anything but an {@link io.github.hfclient.HfException} was thrown.
 */
public final class Soak {
    private static final int CALLERS = 64;

    private Soak() {}

    /** Runs and prints. */
    public static void main(String... arguments) throws Exception {
        int minutes = arguments.length == 0 ? 30 : Integer.parseInt(arguments[0]);
        if (minutes < Vitals.ENOUGH) throw new IllegalArgumentException("takes at least " + Vitals.ENOUGH + " minutes");
        Tally tally = new Tally();
        List<Vitals> seen;
        try (ServerProcess server = ServerProcess.start()) {
            seen = run(server.url(), tally, minutes);
        }
        Vitals end = Vitals.now();
        System.out.println("after close   " + end + "\n" + tally);
        boolean steady = Vitals.steady(seen);
        System.out.println(steady ? "nothing grew" : "GREW");
        System.exit(steady && tally.clean() ? 0 : 1);
    }

    private static List<Vitals> run(String url, Tally tally, int minutes) throws InterruptedException {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        List<Vitals> seen = new ArrayList<>();
        try (HfClient hf = HfClient.builder()
                .baseUrl(url)
                .tokenProvider(Tokens::current)
                .timeout(Duration.ofSeconds(20))
                .build()) {
            for (int i = 0; i < CALLERS; i++) callers.execute(new Caller(hf, i, tally));
            for (int minute = 1; minute <= minutes; minute++) {
                TimeUnit.MINUTES.sleep(1);
                seen.add(Vitals.now());
                System.out.printf("minute %-6d %s, %s%n", minute, seen.get(minute - 1), tally.ended());
            }
            callers.shutdownNow();
            if (!callers.awaitTermination(30, TimeUnit.SECONDS)) tally.failed(new IOException("a caller did not end"));
        }
        return seen;
    }
}
