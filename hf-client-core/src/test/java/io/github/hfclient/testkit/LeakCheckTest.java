package io.github.hfclient.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class LeakCheckTest {

    @Test
    void idleConnectionIsNoLeak() throws Exception {
        try (HostileServer server = HostileServer.start(Answers.LABELS);
                RawClient client = RawClient.ask(server)) {
            assertThat(client.read(12)).isEqualTo("HTTP/1.1 200");
            LeakCheck.assertNoneInProgress(server);
            assertThat(server.openConnections()).isOne();
        }
    }

    @Test
    void unansweredRequestIsInProgress() {
        Traffic traffic = new Traffic(Duration.ZERO);
        try (HostileServer server = HostileServer.start(Answers.LABELS)) {
            Connection connection = new Connection(server, traffic, 7, new Socket(), new Socket());
            traffic.opened(connection);
            traffic.began(connection);
            assertThatThrownBy(traffic::awaitNoneBusy).hasMessageContaining("in progress: [connection 7]");
            traffic.answered(connection);
            assertThatCode(traffic::awaitNoneBusy).doesNotThrowAnyException();
        }
    }

    @Test
    void secondRequestIsInProgressAlsoIfItBeginsBeforeTheFirstIsTickedOff() {
        Traffic traffic = new Traffic(Duration.ZERO);
        try (HostileServer server = HostileServer.start(Answers.LABELS)) {
            Connection connection = new Connection(server, traffic, 7, new Socket(), new Socket());
            traffic.began(connection);
            traffic.began(connection);
            traffic.answered(connection);
            assertThatThrownBy(traffic::awaitNoneBusy).isInstanceOf(AssertionError.class);
            traffic.closed(connection);
            assertThatCode(traffic::awaitNoneBusy).doesNotThrowAnyException();
        }
    }

    @Test
    void waitsForThreadsThatEnd() {
        start("ending-soon", () -> {});
        assertThatCode(() -> LeakCheck.assertNoThreads("ending", Watched.PATIENCE))
                .doesNotThrowAnyException();
    }

    @Test
    void threadThatStaysIsNamedWithItsPlace() {
        CountDownLatch end = new CountDownLatch(1);
        start("staying-1", () -> awaitLatch(end));
        assertThatThrownBy(() -> LeakCheck.assertNoThreads("staying", Duration.ofMillis(50)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("staying-1 at ")
                .hasMessageContaining("LeakCheckTest.awaitLatch");
        end.countDown();
    }

    @Test
    void threadsOfOthersAreNotOurs() {
        CountDownLatch end = new CountDownLatch(1);
        start("theirs-1", () -> awaitLatch(end));
        assertThatCode(() -> LeakCheck.assertNoThreads("ours", Duration.ZERO)).doesNotThrowAnyException();
        end.countDown();
    }

    private static void start(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
