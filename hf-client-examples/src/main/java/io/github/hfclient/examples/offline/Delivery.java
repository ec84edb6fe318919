package io.github.hfclient.examples.offline;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Sends one reply; one that is a stream goes out event by event. */
record Delivery(HttpExchange exchange, Reply reply, Duration pace) implements Runnable {

    private static final String ORIGIN = "embedded rules, not a model";

    @Override
    public void run() {
        try (exchange) {
            addHeaders(exchange.getResponseHeaders());
            if (reply.streamed()) {
                sendEvents();
            } else {
                sendWhole(reply.parts().get(0));
            }
        } catch (IOException e) {
            // The caller has gone; there is nobody left to tell.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the server ends
        }
    }

    private void addHeaders(Headers headers) {
        reply.headers().forEach(headers::set);
        headers.set("content-type", reply.type());
        headers.set("x-request-id", UUID.randomUUID().toString());
        headers.set("x-compute-type", "rules");
        headers.set(OfflineServer.ORIGIN_HEADER, ORIGIN);
    }

    private void sendWhole(byte[] body) throws IOException {
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    private void sendEvents() throws IOException, InterruptedException {
        exchange.sendResponseHeaders(reply.status(), 0);
        OutputStream out = exchange.getResponseBody();
        for (byte[] event : reply.parts()) {
            out.write(event);
            out.flush();
            TimeUnit.NANOSECONDS.sleep(pace.toNanos()); // no time at all if the pace is zero
        }
    }
}
