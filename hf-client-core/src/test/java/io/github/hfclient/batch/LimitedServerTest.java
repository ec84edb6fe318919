package io.github.hfclient.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.transport.HttpCall;
import io.github.hfclient.transport.HttpReply;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole batches, each for ten minutes of a server that takes so many requests a second and answers 429 to the others. */
@Timeout(180)
class LimitedServerTest {
    private static final double SECONDS = 600;

    private final WorkingTime time = new WorkingTime(1);

    /** Counts requests in seconds, or has a bucket of a fifth of a second that fills evenly. */
    private final class Server {
        private final ReentrantLock lock = new ReentrantLock();
        private final double perSecond;
        private final boolean window;
        private final Map<String, List<String>> asks;
        private double left = 1;
        private double seen;
        private int refused;

        Server(double perSecond, boolean window, int hint) {
            this.perSecond = perSecond;
            this.window = window;
            this.asks = hint == 0 ? Map.of() : Map.of("Retry-After", List.of(String.valueOf(hint)));
        }

        HttpReply answer(HttpCall call) throws InterruptedException {
            time.sleep(Duration.ofMillis(20));
            boolean admitted = admits();
            time.sleep(Duration.ofMillis(20));
            return admitted
                    ? reply(200, Map.of(), "[{\"label\":\"joy\",\"score\":1}]")
                    : reply(429, asks, "{\"error\":\"slow down\"}");
        }

        private boolean admits() {
            lock.lock();
            try {
                double now = time.nanoTime() / 1e9;
                if (!window) left = Math.min(Math.max(2, perSecond / 5), left + (now - seen) * perSecond);
                else if (Math.floor(now) != Math.floor(seen)) left = perSecond;
                seen = now;
                boolean admits = left >= 1;
                if (admits) left--;
                else refused++;
                return admits;
            } finally {
                lock.unlock();
            }
        }
    }

    private static HttpReply reply(int status, Map<String, List<String>> headers, String body) {
        return new HttpReply(status, headers, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "{0} a second, window {1}, {2} s asked for")
    @CsvSource({"1, true, 1", "2, true, 1", "2, false, 2", "5, true, 0", "5, false, 1"})
    void givesNineTenthsOfWhatItTakes(double perSecond, boolean window, int hint) throws Exception {
        Server server = new Server(perSecond, window, hint);
        List<String> rows = Echo.rows((int) (perSecond * SECONDS));
        assertThat(time.batch(server::answer, rows).values()).hasSameSizeAs(rows);
        assertThat(SECONDS / (time.nanoTime() / 1e9)).as("share").isGreaterThan(0.9);
        assertThat(server.refused).isLessThan(60);
    }
}
