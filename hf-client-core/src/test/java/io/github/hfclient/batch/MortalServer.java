package io.github.hfclient.batch;

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
import java.util.function.DoublePredicate;

/**
 * Answers in a second, unless it is down. Those under way when it dies end without an answer; after that nobody listens, or a
 * proxy answers in its place.
 */
final class MortalServer {
    private final WorkingTime time;
    private final DoublePredicate down;
    private final boolean proxy;
    private final Queue<Double> asked = new ConcurrentLinkedQueue<>();

    /**
     * A server in a time.
     *
     * @param down whether it is down in a second of that time
     */
    MortalServer(WorkingTime time, DoublePredicate down, boolean proxy) {
        this.time = time;
        this.down = down;
        this.proxy = proxy;
    }

    HttpReply answer(HttpCall call) throws IOException, InterruptedException {
        asked.add(time.seconds());
        time.sleep(Duration.ofMillis(1));
        if (down.test(time.seconds())) return dead(new ConnectException("Connection refused"));
        time.sleep(Duration.ofMillis(999));
        if (down.test(time.seconds())) return dead(new IOException("Connection reset"));
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
