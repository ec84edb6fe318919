package io.github.hfclient.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.transport.HttpCall;
import io.github.hfclient.transport.HttpReply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers that are down for half a minute, at the start of a batch or in its middle. An answer takes a second. */
@Timeout(60)
class RestartedServerTest {
    private static final int ROWS = 1_000;
    private static final int IN_FLIGHT = 16;

    private final WorkingTime time = new WorkingTime();

    private record Outage(double from, double until) {
        boolean at(double second) {
            return second >= from && second < until;
        }
    }

    /** Those under way when it dies end without an answer; after that nobody listens, or a proxy answers in its place. */
    private final class Server {
        private final Outage outage;
        private final boolean proxy;
        private final Queue<Double> asked = new ConcurrentLinkedQueue<>();

        Server(Outage outage, boolean proxy) {
            this.outage = outage;
            this.proxy = proxy;
        }

        HttpReply answer(HttpCall call) throws IOException, InterruptedException {
            asked.add(now());
            time.sleep(Duration.ofMillis(1));
            if (outage.at(now())) return dead(new ConnectException("Connection refused"));
            time.sleep(Duration.ofMillis(999));
            if (outage.at(now())) return dead(new IOException("Connection reset"));
            return Echo.reply(call);
        }

        private HttpReply dead(IOException failure) throws IOException {
            if (!proxy) throw failure;
            byte[] page = "<html>Bad Gateway</html>".getBytes(StandardCharsets.UTF_8);
            return new HttpReply(502, Map.of("Content-Type", List.of("text/html")), new ByteArrayInputStream(page));
        }

        long asked(double from, double until) {
            return asked.stream().filter(at -> at >= from && at < until).count();
        }
    }

    private double now() {
        return time.nanoTime() / 1e9;
    }

    /** Those in flight find out, by three attempts and perhaps as many again; then one asks for all. */
    @ParameterizedTest(name = "down from {0} s on, proxy {1}")
    @CsvSource({"0, false", "0, true", "20, false", "20, true"})
    void givesAllAnswersAndAsksLittleWhileItIsDownAndNoMoreThanBeforeWhenItIsBack(double from, boolean proxy)
            throws Exception {
        Server server = new Server(new Outage(from, from + 30), proxy);
        List<String> rows = Echo.rows(ROWS);
        assertThat(time.batch(server::answer, rows).values())
                .extracting(Echo::said)
                .isEqualTo(rows);
        assertThat(server.asked(from, from + 30)).isBetween(5L, from == 0 ? 30L : 120L);
        for (double second = from + 30; second < now(); second++) {
            assertThat(server.asked(second, second + 1)).isLessThanOrEqualTo(2 * IN_FLIGHT);
        }
    }
}
