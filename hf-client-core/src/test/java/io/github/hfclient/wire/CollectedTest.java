package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfClientBuilder;
import io.github.hfclient.TestClients;
import io.github.hfclient.json.ByteSource;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.LeakCheck;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.Reply;
import io.github.hfclient.testkit.Trouble;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Function;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is closed or answered is gone after a collection, whatever connections live on. */
@Timeout(180)
class CollectedTest {
    private static final int IMAGES = 16;
    private static final int IMAGE = 5 << 20;
    private static final long LITTLE = 4 << 20;
    static final int COLLECTIONS = 200; // the JDK looks every 3 s whether its client is still wanted

    private static HfClientBuilder client(HostileServer server) {
        return TestClients.builder(ManualTime.jumping(), server.uri().toString());
    }

    @Test
    void closedClientsAreCollectedWithTheirThreads() throws JMException {
        long before = httpClients();
        try (HostileServer server = HostileServer.start(Answers.LABELS)) {
            for (int i = 0; i < 100; i++) {
                try (HfClient hf = client(server).build()) {
                    assertThat(hf.call(Ask.of("hello")).items()).hasSize(2);
                }
            }
            long left = httpClients();
            for (int i = 0; i < COLLECTIONS && left > before; i++) left = httpClients();
            assertThat(left).isLessThanOrEqualTo(before);
        }
        LeakCheck.assertNoClientThreads();
    }

    /** Counts what is reachable: the JVM collects before it counts. */
    private static long httpClients() throws JMException {
        String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        return histogram
                .lines()
                .filter(line -> line.matches(".* jdk\\.internal\\.net\\.http\\.HttpClientImpl( .*)?"))
                .mapToLong(line -> Long.parseLong(line.strip().split(" +")[1]))
                .sum();
    }

    @Test
    void classLoaderOfTheLibraryIsCollected() throws Exception {
        try (HostileServer server = HostileServer.start(Answers.LABELS)) {
            ChildJvm.Ended application = ChildJvm.run(
                    List.of("-XX:SoftRefLRUPolicyMSPerMB=0"), // the JDK's own caches hold classes softly
                    GivenUpApplication.class,
                    server.uri().toString());
            assertThat(application.output()).endsWith(GivenUpApplication.COLLECTED + System.lineSeparator());
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void imagesThatWereAnsweredLeaveNothingBehind() {
        byte[] image = Arrays.copyOf(Draw.PNG, IMAGE);
        Reply answer = Reply.of(200, image).with("Content-Type", "image/png");
        leaveNothingBehind(answer, hf -> hf.callAsync(Draw.of("a cat")));
    }

    @Test
    void filesThatWereSentLeaveNothingBehind() {
        try (HostileServer server = HostileServer.start(Answers.LABELS);
                HfClient hf = client(server).build()) {
            WeakReference<ByteSource> file = sent(hf);
            for (int i = 0; i < COLLECTIONS && file.get() != null; i++) System.gc();
            assertThat(file.get()).isNull();
            assertThat(server.openConnections()).isEqualTo(1);
        }
    }

    private static WeakReference<ByteSource> sent(HfClient hf) {
        ByteSource file = ByteSource.of(new byte[IMAGE]);
        assertThat(hf.call(new Photo(file)).items()).isNotEmpty();
        return new WeakReference<>(file);
    }

    private static void leaveNothingBehind(Reply answer, Function<HfClient, CompletableFuture<?>> call) {
        CyclicBarrier together = new CyclicBarrier(IMAGES);
        Trouble answers = Trouble.of("answers all at a time", exchange -> {
            await(together);
            exchange.send(answer.bytes());
        });
        try (HostileServer server = HostileServer.start(answers);
                HfClient hf = client(server).build()) {
            long before = memory();
            answered(hf, call);
            assertThat(server.openConnections()).isEqualTo(IMAGES);
            long left = memory();
            for (int i = 0; i < COLLECTIONS && left > before + LITTLE; i++) left = memory();
            assertThat(left).isLessThanOrEqualTo(before + LITTLE);
        }
    }

    /** A method of its own: the frame of one that goes on would hold the answers. */
    private static void answered(HfClient hf, Function<HfClient, CompletableFuture<?>> call) {
        List<CompletableFuture<?>> calls = new ArrayList<>();
        for (int image = 0; image < IMAGES; image++) calls.add(call.apply(hf));
        calls.forEach(each -> assertThat(each.join()).isNotNull());
    }

    private static void await(CyclicBarrier together) throws InterruptedException {
        try {
            together.await();
        } catch (BrokenBarrierException e) {
            throw new InterruptedException();
        }
    }

    private static long memory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
