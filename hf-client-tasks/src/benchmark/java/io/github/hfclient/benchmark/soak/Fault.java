package io.github.hfclient.benchmark.soak;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

/** What goes wrong. */
enum Fault {
    OLD_TOKEN(401, "{\"error\":\"Invalid credentials in Authorization header\"}"),
    LOADING(503, "{\"error\":\"Model acme/m is currently loading\",\"estimated_time\":0.2}"),
    OVERLOADED(503, "<html>busy</html>"),
    FAILED(500, "{\"error\":\"Internal Server Error\"}"),
    GATEWAY_TIMEOUT(504, ""),
    NOT_JSON(200, "<html>maintenance</html>"),
    ERROR_IN_200(200, "{\"error\":\"CUDA out of memory\"}"),
    BROKEN_JSON(200, "[[{\"label\":\"tex"),
    LIMITED(429, "{\"error\":\"rate limited\"}") {
        @Override
        void befall(HttpExchange exchange) throws IOException {
            exchange.getResponseHeaders().add("Retry-After", "1");
            super.befall(exchange);
        }
    },
    CLOSED_WITHOUT_ANSWER(0, "") {
        @Override
        void befall(HttpExchange exchange) {
            exchange.close();
        }
    },
    CUT(200, "[[{\"label\":\"text") {
        @Override
        void befall(HttpExchange exchange) throws IOException {
            exchange.sendResponseHeaders(200, 10_000);
            exchange.getResponseBody().write(body());
            exchange.close();
        }
    };

    private static final Fault[] AT_RANDOM = java.util.Arrays.copyOfRange(values(), 1, values().length);

    private final int status;
    private final String text;

    Fault(int status, String text) {
        this.status = status;
        this.text = text;
    }

    /** One of those that have nothing to do with the token. */
    static Fault any(ThreadLocalRandom random) {
        return AT_RANDOM[random.nextInt(AT_RANDOM.length)];
    }

    void befall(HttpExchange exchange) throws IOException {
        send(exchange, status, text.startsWith("<") ? "text/html" : "application/json", text);
    }

    byte[] body() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) exchange.getResponseBody().write(bytes);
    }
}
