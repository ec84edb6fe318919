package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.TestClients;
import io.github.hfclient.event.ClientEvent;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.Exchange;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.Trouble;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Servers that send the caller's token back, in every place of an answer. */
@Timeout(30)
class SecretsOnTheWireTest {
    private static final String JSON = "Content-Type: application/json\r\n";

    private final Queue<ClientEvent> events = new ConcurrentLinkedQueue<>();
    private LogCapture log;

    static List<Trouble> echoes() {
        return List.of(
                echo("the status line", "HTTP/1.1 fine %s\r\n\r\n"),
                echo("a broken header", "HTTP/1.1 200 OK\r\nX-Odd: %s\u0000\r\n\r\n"),
                echo("a header that is no length", "HTTP/1.1 200 OK\r\nContent-Length: %s\r\n\r\n"),
                echo("the content type", "HTTP/1.1 200 OK\r\nContent-Type: text/%s\r\nContent-Length: 1\r\n\r\n?"),
                echo("the coding", "HTTP/1.1 200 OK\r\nContent-Encoding: %s\r\nContent-Length: 1\r\n\r\n?"),
                echo("the request id", "HTTP/1.1 400 No\r\nX-Request-Id: %s\r\nContent-Length: 0\r\n\r\n"),
                echo("the error header", "HTTP/1.1 400 No\r\nX-Error-Message: %s\r\nContent-Length: 0\r\n\r\n"),
                echo("a location", "HTTP/1.1 307 Go\r\nLocation: /login/%s\r\nContent-Length: 0\r\n\r\n"),
                echo("a page", "HTTP/1.1 502 Bad\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<p>%s</p>"),
                echo("an error", "HTTP/1.1 403 No\r\n" + JSON + "Connection: close\r\n\r\n{\"error\":\"%s\"}"),
                echo(
                        "an error of a success",
                        "HTTP/1.1 200 OK\r\n" + JSON + "Connection: close\r\n\r\n{\"error\":\"%s\"}"),
                echo("a wrong answer", "HTTP/1.1 200 OK\r\n" + JSON + "Connection: close\r\n\r\n{\"text\":\"%s\"}"),
                echo(
                        "a loading answer",
                        "HTTP/1.1 503 No\r\n" + JSON
                                + "Connection: close\r\n\r\n{\"error\":\"%s is currently loading\"}"));
    }

    private static Trouble echo(String where, String answer) {
        return Trouble.of("sends the token back in " + where, exchange -> send(exchange, answer));
    }

    private static void send(Exchange exchange, String answer) throws IOException {
        String token = exchange.request().header("authorization").orElseThrow().substring("Bearer ".length());
        exchange.send(answer.replace("%s", token));
        exchange.close();
    }

    @ParameterizedTest
    @MethodSource("echoes")
    void theTokenIsNowhereToBeSeen(Trouble trouble) {
        try (HostileServer server = HostileServer.start(trouble);
                HfClient hf = TestClients.builder(
                                ManualTime.jumping(), server.uri().toString())
                        .token(Canary.TOKEN)
                        .listener(events::add)
                        .build()) {
            HfException failure = Result.of(hf.callAsync(Ask.of("hello"))).failedWith(HfException.class);
            Canary.assertUnseenIn(failure);
            Canary.assertUnseenIn(events);
            Canary.assertUnseenIn(log);
            assertThat(server.requests()).isNotEmpty();
        }
    }

    @BeforeEach
    void takeTheLog() {
        log = new LogCapture();
    }

    @AfterEach
    void giveTheLogBack() {
        log.close();
    }
}
