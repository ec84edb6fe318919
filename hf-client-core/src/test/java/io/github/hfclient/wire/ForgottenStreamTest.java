package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.TestClients;
import io.github.hfclient.testkit.BrokenStreams;
import io.github.hfclient.testkit.Extent;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.ManualTime;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams that were opened, read from, and left. */
@Timeout(180)
class ForgottenStreamTest {
    private static final int MANY = Extent.of(200, 1_000);

    @Test
    void freesEveryConnectionAfterACollectionAndNamesThemOnce() {
        try (LogCapture log = new LogCapture();
                HostileServer server = HostileServer.start(BrokenStreams.STALL);
                HfClient hf = TestClients.builder(
                                ManualTime.stepped(), server.uri().toString())
                        .maxInFlight(MANY)
                        .build()) {
            List<WeakReference<Words.Pieces>> left =
                    Stream.generate(() -> opened(hf)).limit(MANY).toList();
            assertThat(server.connections()).isEqualTo(MANY);
            while (left.stream().anyMatch(stream -> stream.get() != null)) System.gc();
            server.awaitOpenConnections(0);
            assertThat(log.text().split("a stream was left open", -1)).hasSize(2);
        }
    }

    @Test
    void takesOneThreadForAllClients() {
        openAndClose();
        long before = cleaners();
        for (int i = 0; i < 10; i++) openAndClose();
        assertThat(cleaners()).isLessThanOrEqualTo(before);
    }

    private static void openAndClose() {
        try (HfClient hf = TestClients.builder(ManualTime.stepped(), "http://127.0.0.1:9")
                        .build();
                Words.Pieces unread = hf.stream(Words.of("Hello"))) {
            assertThat(unread.partial()).isEmpty();
        }
    }

    private static long cleaners() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("Cleaner-"))
                .count();
    }

    private static WeakReference<Words.Pieces> opened(HfClient hf) {
        Words.Pieces pieces = hf.stream(Words.of("Hello"));
        assertThat(pieces.iterator().next()).isNotBlank();
        return new WeakReference<>(pieces);
    }
}
