package io.github.hfclient.stress;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.internal.runtime.SystemTime;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.LeakCheck;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Threads that call, wait for futures, read streams and run batches, and are interrupted, cancel and have their client closed at
 * random: every answer is the right one, everything ends within its limit, and nothing is left. Not part of a build: it runs for
 * {@code -Dhf.seconds} in the profile stress, with {@code -Dhf.threads} threads, by {@code -Dhf.seed}.
 */
class StressRun {
    private static final int CLIENTS = 4;
    private static final Duration END = Duration.ofSeconds(180);

    private final SystemTime time = new SystemTime();
    private final long seed = Long.getLong("hf.seed", time.nanoTime());
    private final Tally tally = new Tally();

    @Test
    @Timeout(600)
    void everythingEndsWellAndNothingIsLeft() throws Exception {
        boolean idle = idle();
        use(Duration.ofSeconds(5), 20);
        Vitals before = settled(Vitals.now());
        use(Duration.ofSeconds(Integer.getInteger("hf.seconds", 120)), Integer.getInteger("hf.threads", 200));
        Vitals after = settled(before);
        System.out.printf("%s%nheld before: %s; after: %s%n", tally, before, after);
        assertThat(tally.defects()).as("seed %d", seed).isEmpty();
        assertThat(tally.right()).as("right of %s", tally).isGreaterThan(idle ? tally.waitedFor() / 2 : 0);
        assertThat(after.noMoreThan(before)).as("%s, then %s", before, after).isTrue();
    }

    /** Whether others leave a processor free; if not, many answers come too late for their limits. */
    private static boolean idle() {
        OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
        return machine.getSystemLoadAverage() < machine.getAvailableProcessors() - 1;
    }

    private void use(Duration length, int threads) throws InterruptedException {
        FaultyServer faulty = new FaultyServer(seed);
        try (HostileServer server = HostileServer.start(faulty)) {
            try (Clients clients = new Clients(server.uri().toString(), CLIENTS)) {
                use(clients, length, threads);
                System.out.printf(
                        "seed %d: %d threads for %d s, %d requests, %d of them with a fault, %d clients closed%n",
                        seed, threads, length.toSeconds(), server.requests().size(), faulty.faults(), clients.closed());
                LeakCheck.assertNoneInProgress(server);
                allPermitsAreThere(clients, faulty);
            }
            LeakCheck.assertNoClientThreads();
        }
    }

    private void use(Clients clients, Duration length, int threads) throws InterruptedException {
        long end = time.nanoTime() + length.toNanos();
        List<Thread> users = IntStream.range(0, threads)
                .mapToObj(user ->
                        new Thread(new User(user, seed, clients, tally, () -> time.nanoTime() > end), "user-" + user))
                .toList();
        users.forEach(user -> user.setDaemon(true));
        users.forEach(Thread::start);
        disturb(clients, users, end);
        long last = end + END.toNanos();
        for (Thread user : users) {
            user.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(last - time.nanoTime())));
            if (user.isAlive()) tally.defect(user + " hangs at " + List.of(user.getStackTrace()));
        }
    }

    private void disturb(Clients clients, List<Thread> users, long end) throws InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        while (time.nanoTime() < end) {
            time.sleep(Duration.ofMillis(random.nextInt(50)));
            users.get(random.nextInt(users.size())).interrupt();
            if (random.nextInt(50) == 0) clients.replace(random);
        }
    }

    /** As many calls of each client as it may have in flight are under way together. */
    private void allPermitsAreThere(Clients clients, FaultyServer faulty) {
        for (int client = 0; client < clients.size(); client++) {
            faulty.gather(Clients.IN_FLIGHT);
            HfClient hf = clients.get(client).hf;
            List<CompletableFuture<Json>> calls = IntStream.range(0, Clients.IN_FLIGHT)
                    .mapToObj(call ->
                            hf.on("acme/last").within(Duration.ofMinutes(1)).callAsync(Ask.of("call " + call)))
                    .toList();
            for (int call = 0; call < calls.size(); call++)
                assertThat(calls.get(call).join().get(0).get("label").string()).isEqualTo("call " + call);
        }
    }

    /** What is left when the collector has found the clients that were closed and their idle threads have ended, or soon after. */
    private Vitals settled(Vitals before) throws InterruptedException, IOException {
        long last = time.nanoTime() + Duration.ofMinutes(2).toNanos();
        Vitals now = Vitals.now();
        while (!(now.threads() == 0 && now.noMoreThan(before)) && time.nanoTime() < last) {
            time.sleep(Duration.ofMillis(500));
            now = Vitals.now();
        }
        return now;
    }
}
