package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.Exchange;
import io.github.hfclient.HfClient;
import io.github.hfclient.Inference;
import io.github.hfclient.TestClients;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.transport.HttpCall;
import io.github.hfclient.transport.HttpReply;
import io.github.hfclient.transport.Transport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Forty callers of one client, each with a token of its own, all of them waiting at once for servers that repeat it. */
@Timeout(30)
class ManyTenantsTest {
    private static final List<String> TENANTS =
            IntStream.range(10, 50).mapToObj(i -> "token/of+tenant-" + i).toList();

    private final Seen seen = new Seen();

    @AfterEach
    void giveTheLogBack() {
        seen.close();
    }

    /** Answers nobody before all the others have asked: the request of each makes the next one ask. */
    private static final class AllAtOnce implements Transport {
        private final int status;
        private final String body;
        private final Deque<Runnable> others = new ArrayDeque<>();

        AllAtOnce(int status, String body) {
            this.status = status;
            this.body = body;
        }

        @Override
        public HttpReply send(HttpCall call) {
            Runnable next = others.poll();
            if (next != null) next.run();
            String token =
                    call.headers().getOrDefault("Authorization", "Bearer none").substring("Bearer ".length());
            Map<String, List<String>> headers = Map.of(
                    "content-type",
                    List.of("application/json"),
                    "x-request-id",
                    List.of(token),
                    "x-sent",
                    List.of(token));
            byte[] bytes = body.replace("%s", token).getBytes(StandardCharsets.UTF_8);
            return new HttpReply(status, headers, new ByteArrayInputStream(bytes));
        }
    }

    private HfClient client(AllAtOnce server) {
        return TestClients.builder(ManualTime.jumping(), "http://models.test")
                .transport(server)
                .listener(seen::event)
                .build();
    }

    private void allAsk(AllAtOnce server, Inference hf, CanaryTest.Verb verb) {
        for (String token : TENANTS) server.others.add(() -> verb.ask(hf.token(token), seen));
        server.others.remove().run();
        assertThat(server.others).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CALL", "EXCHANGE", "STREAM"})
    void noneOfThemIsSeenInAFailure(CanaryTest.Verb verb) {
        AllAtOnce server = new AllAtOnce(401, "{\"error\":\"no such token: %s\"}");
        try (HfClient hf = client(server)) {
            allAsk(server, hf, verb);
        }
        for (String token : TENANTS) seen.assertWithout(token);
    }

    @Test
    void noneOfThemIsSeenInTheHeadersOfAnExchange() {
        AllAtOnce server = new AllAtOnce(200, "[{\"label\":\"a\",\"score\":1}]");
        List<Exchange<Json>> exchanges = new ArrayList<>();
        try (HfClient hf = client(server)) {
            for (String token : TENANTS) {
                server.others.add(() -> exchanges.add(hf.token(token).exchange(Ask.of("hello"))));
            }
            server.others.remove().run();
        }
        assertThat(exchanges)
                .hasSize(TENANTS.size())
                .allMatch(exchange -> exchange.header("x-sent").equals(Optional.of("***")));
        for (String token : TENANTS) seen.assertWithout(token);
    }

    @Test
    void noneOfThemIsInAJournal(@TempDir Path folder) throws IOException {
        AllAtOnce server = new AllAtOnce(200, "[{\"label\":\"%s\",\"score\":1}]");
        try (HfClient hf = client(server)) {
            for (String token : TENANTS) {
                Path journal = folder.resolve("journal" + TENANTS.indexOf(token));
                server.others.add(() -> hf.token(token)
                        .batch(List.of("a"), Ask::of)
                        .journal(journal)
                        .run());
            }
            server.others.remove().run();
        }
        for (int i = 0; i < TENANTS.size(); i++) {
            assertThat(Files.readString(folder.resolve("journal" + i))).doesNotContain(TENANTS.get(i));
        }
    }

    /** The rejected token comes back with the answer to the one that took its place. */
    @Test
    void theTokenBeforeARenewalIsNotSeenEither() {
        Iterator<String> own = List.of("the-old-token", "the-new-token").iterator();
        AtomicReference<Runnable> others = new AtomicReference<>(() -> {});
        Transport server = call -> {
            others.get().run();
            boolean old = String.valueOf(call.headers().get("Authorization")).endsWith("the-old-token");
            String body = old ? "not the-old-token" : "not the-old-token, nor the-new-token";
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            return new HttpReply(old ? 401 : 403, Map.of(), new ByteArrayInputStream(bytes));
        };
        try (HfClient hf = TestClients.builder(ManualTime.jumping(), "http://models.test")
                .transport(server)
                .tokenProvider(own::next)
                .build()) {
            others.set(() -> TENANTS.forEach(token -> hf.token(token).explain(Ask.of("hello"))));
            assertThatThrownBy(() -> hf.call(Ask.of("hello")))
                    .satisfies(seen::failure)
                    .hasMessageContaining("answered 403: not ***, nor ***");
        }
        seen.assertWithout("the-old-token");
        seen.assertWithout("the-new-token");
    }
}
