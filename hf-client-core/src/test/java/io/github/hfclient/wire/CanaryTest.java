package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.Batch;
import io.github.hfclient.Body;
import io.github.hfclient.Exchange;
import io.github.hfclient.HfClient;
import io.github.hfclient.HfClientBuilder;
import io.github.hfclient.HfException;
import io.github.hfclient.Inference;
import io.github.hfclient.Item;
import io.github.hfclient.Results;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.TestClients;
import io.github.hfclient.auth.TokenChain;
import io.github.hfclient.auth.TokenProvider;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.Extent;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.Trouble;
import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A token that must never be seen anywhere but in a request, planted wherever something may show it. */
@Timeout(180)
class CanaryTest {
    /** One of the shape that Hugging Face's have, and one that only its use gives away. */
    private static final List<String> TOKENS = List.of("hf_canary0123456789", "my/own+key\"of<&>a\\canary");

    private final Seen seen = new Seen();

    @AfterEach
    void giveTheLogBack() {
        seen.close();
    }

    /** All verbs; what they give or throw is collected. */
    enum Verb {
        CALL((hf, seen) -> seen.object(hf.call(Ask.of("hello")))),
        EXCHANGE((hf, seen) -> seen.object(hf.exchange(Ask.of("hello")))),
        STREAM((hf, seen) -> {
            try (Words.Pieces pieces = hf.stream(Words.of("hello"))) {
                pieces.whole();
            }
        }),
        BATCH((hf, seen) -> {
            Batch<String, Json> batch = hf.batch(List.of("a", "b", "c"), Ask::of);
            Results<String, Json> results = batch.run();
            for (Item<String, Json> item : results) item.failure().ifPresent(seen::failure);
            Stream.of(batch, results, results.items()).forEach(seen::object);
        });

        private final BiConsumer<Inference, Seen> asking;

        Verb(BiConsumer<Inference, Seen> asking) {
            this.asking = asking;
        }

        void ask(Inference hf, Seen seen) {
            try {
                asking.accept(hf, seen);
            } catch (HfException e) {
                seen.failure(e);
            }
        }
    }

    private HfClientBuilder builder(String base) {
        return TestClients.builder(ManualTime.jumping(), base)
                .timeout(Duration.ofSeconds(20))
                .listener(seen::event);
    }

    private void ask(Verb verb, Trouble trouble, String token) {
        try (HostileServer server = HostileServer.start(trouble);
                HfClient hf = builder(server.uri().toString()).token(token).build()) {
            verb.ask(hf, seen);
            seen.object(hf);
            seen.object(hf.explain(Ask.of("hello")));
            assertThat(server.requests()).isNotEmpty();
        }
        assertThat(seen.log()).contains("attempt 1");
        seen.assertWithout(token);
    }

    static Stream<Arguments> placesAndDisguises() {
        return Extent.of(
                List.of(Echoes.values()),
                place -> Stream.of(Disguise.values()).map(disguise -> Arguments.of(place, disguise)));
    }

    @ParameterizedTest
    @MethodSource("placesAndDisguises")
    void isNotSeenWhenAServerSendsItBack(Echoes place, Disguise disguise) {
        for (String token : TOKENS) ask(Verb.CALL, place.in(disguise), token);
    }

    static Stream<Arguments> placesAndVerbs() {
        return Extent.of(
                List.of(Echoes.values()),
                place -> Stream.of(Verb.EXCHANGE, Verb.STREAM, Verb.BATCH).map(verb -> Arguments.of(place, verb)));
    }

    @ParameterizedTest
    @MethodSource("placesAndVerbs")
    void isNotSeenWhateverIsAsked(Echoes place, Verb verb) {
        for (String token : TOKENS) ask(verb, place.in(Disguise.JSON), token);
    }

    @ParameterizedTest
    @EnumSource
    void isNotInAJournal(Echoes place, @TempDir Path folder) throws IOException {
        for (String token : TOKENS) {
            Path journal = folder.resolve("journal" + TOKENS.indexOf(token));
            try (HostileServer server = HostileServer.start(place.in(Disguise.JSON));
                    HfClient hf = builder(server.uri().toString()).token(token).build()) {
                hf.batch(List.of("a", "b"), Ask::of).journal(journal).run();
            }
            seen.object(Files.readString(journal));
            seen.assertWithout(token);
        }
    }

    /** The answer is the caller's as it came, so what must not be kept of it is asked for again. */
    @ParameterizedTest
    @EnumSource(names = {"NONE", "JSON", "JSON_WITH_SLASHES", "JSON_BY_CODES", "BASIC"})
    void isNotInAJournalThoughAnAnswerRepeatsIt(Disguise disguise, @TempDir Path folder) throws IOException {
        Path journal = folder.resolve("journal");
        String token = TOKENS.get(0);
        String answer = "[[{\"label\":\"" + disguise.of(token) + "\",\"score\":1}]]";
        try (HostileServer server = HostileServer.start(Trouble.answer(200, Map.of(), answer));
                HfClient hf = builder(server.uri().toString()).token(token).build()) {
            Batch<String, Json> batch =
                    hf.batch(List.of("a", "b"), Ask::of).listRows(1).journal(journal);
            List<Json> first = batch.run().values();
            assertThat(Files.readAllLines(journal)).as("the first line alone").hasSize(1);
            assertThat(batch.run().values()).isEqualTo(first);
            assertThat(server.requests()).hasSize(4);
        }
        seen.object(Files.readString(journal));
        seen.assertWithout(token);
    }

    @Test
    void isNotSeenWhenItComesInPieces() {
        Trouble pieces = Trouble.of("a character a chunk", exchange -> {
            String token = exchange.request().header("authorization").orElseThrow();
            exchange.send("HTTP/1.1 403 No\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (char c : ("{\"error\":\"" + token + "\"}").toCharArray()) exchange.send("1\r\n" + c + "\r\n");
            exchange.send("0\r\n\r\n");
        });
        ask(Verb.CALL, pieces, TOKENS.get(0));
    }

    @Test
    void isNotInTheHeadersOfAnExchange() {
        Trouble echo = Trouble.of(
                "answers, and sends the headers back",
                exchange -> exchange.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-Sent: "
                        + exchange.request().header("authorization").orElseThrow() + "\r\nContent-Length: "
                        + Answers.LABELS_JSON.length() + "\r\n\r\n" + Answers.LABELS_JSON));
        for (String token : TOKENS) {
            try (HostileServer server = HostileServer.start(echo);
                    HfClient hf = builder(server.uri().toString()).token(token).build()) {
                Exchange<Json> exchange = hf.exchange(Ask.of("hello"));
                assertThat(exchange.header("x-sent")).contains("Bearer ***");
                seen.object(exchange);
                seen.object(exchange.headers());
            }
            seen.assertWithout(token);
        }
    }

    /** Decoders that tell what they read. */
    enum Telling {
        NAMES(in -> {
            in.enterObject();
            in.field();
            return Json.of(in.text());
        }),
        VALUES(in ->
                Json.of(Integer.parseInt(String.valueOf(in.json().get("text").string())))),
        CAUSES(in -> {
            RuntimeException why = new IllegalStateException("read " + in.json());
            why.addSuppressed(new IllegalStateException("it was", new IOException(why.getMessage())));
            throw new IllegalArgumentException("odd", why);
        });

        private final Function<JsonIn, Json> reading;

        Telling(Function<JsonIn, Json> reading) {
            this.reading = reading;
        }

        TaskRequest<Json> request() {
            Task<Json> task =
                    Task.<Json>of("test-task", (in, asked) -> reading.apply(in)).defaultModel("acme/m");
            return new Told(task, Body.of("hello"));
        }
    }

    private record Told(Task<Json> task, Body body) implements TaskRequest<Json> {}

    @ParameterizedTest
    @EnumSource
    void isNotSeenWhenADecoderTellsWhatItRead(Telling decoder) {
        for (Echoes place : List.of(Echoes.WRONG_ANSWER, Echoes.NAME_OF_A_FIELD)) {
            for (String token : TOKENS) {
                try (HostileServer server = HostileServer.start(place.in(Disguise.JSON));
                        HfClient hf =
                                builder(server.uri().toString()).token(token).build()) {
                    seen.failure(Result.of(hf.callAsync(decoder.request())).failure());
                }
                seen.assertWithout(token);
            }
        }
    }

    static Map<String, BiConsumer<Path, HfClientBuilder>> sources() {
        return Map.of(
                "builder", (file, builder) -> builder.token(TOKENS.get(1)),
                "provider", (file, builder) -> builder.tokenProvider(() -> TOKENS.get(1)),
                "token file", (file, builder) -> builder.tokenProvider(TokenProvider.file(file)),
                ".env", (file, builder) -> builder.dotenv(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"builder", "provider", "token file", ".env"})
    void isNotSeenWhereverItWasFound(String source, @TempDir Path folder) throws IOException {
        String token = TOKENS.get(1);
        Path file = folder.resolve("file");
        Files.writeString(file, source.equals(".env") ? "HF_TOKEN='" + token + "'\n" : token + "\n");
        try (HostileServer server = HostileServer.start(Echoes.ERROR.in(Disguise.JSON))) {
            HfClientBuilder builder = builder(server.uri().toString());
            sources().get(source).accept(file, builder);
            try (HfClient hf = builder.build()) {
                Verb.CALL.ask(hf, seen);
                seen.object(hf.explain(Ask.of("hello")));
            }
            assertThat(server.requests().get(0).header("authorization")).contains("Bearer " + token);
        }
        TokenChain chain = TokenChain.standard().withDotenv(file);
        seen.object(chain);
        if (source.equals(".env")) seen.object(chain.find());
        seen.assertWithout(token);
    }

    @ParameterizedTest
    @EnumSource(names = {"ERROR", "PAGE", "REQUEST_ID", "WRONG_ANSWER", "LOCATION"})
    void isNotSeenIfAViewSendsIt(Echoes place) {
        for (String token : TOKENS) {
            try (HostileServer server = HostileServer.start(place.in(Disguise.JSON));
                    HfClient hf = builder("http://127.0.0.1:1").build()) {
                Inference view = hf.at(server.uri().toString()).token(token);
                for (Verb verb : Verb.values()) verb.ask(view, seen);
                Stream.of(view, view.pipeline(Ask::of), view.explain(Ask.of("hello")))
                        .forEach(seen::object);
            }
            seen.assertWithout(token);
        }
    }

    @Test
    void isNotSeenIfItIsInAHeaderOrAQueryThatTheServerRepeats() {
        Trouble repeating = Trouble.of("repeats what it was asked", exchange -> {
            String path = exchange.request().path();
            String key = exchange.request().header("x-api-key").orElseThrow();
            exchange.send("HTTP/1.1 404 No\r\nX-Request-Id: " + key + "\r\nConnection: close\r\n\r\nno " + path + key);
            exchange.close();
        });
        String inHeader = "my/own+key\"of<&>a\\canary";
        String inQuery = "sung-by-a-canary";
        try (HostileServer server = HostileServer.start(repeating);
                HfClient hf = builder("http://127.0.0.1:1").build()) {
            Inference view = hf.at(server.uri("/m?code=" + inQuery).toString()).header("X-Api-Key", inHeader);
            for (Verb verb : Verb.values()) verb.ask(view, seen);
            Stream.of(view, view.explain(Ask.of("hello"))).forEach(seen::object);
        }
        seen.assertWithout(inHeader);
        seen.assertWithout(inQuery);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isNotSeenIfAProxyAsksForIt(boolean accepted) {
        String password = "password-of-a-canary";
        Trouble refusing =
                Trouble.answer(407, Map.of("Proxy-Authenticate", "Basic realm=\"the office\""), "who are you?");
        try (HostileServer proxy = HostileServer.start(refusing, accepted ? Answers.LABELS : refusing)) {
            HttpClient http = HttpClient.newBuilder()
                    .proxy(ProxySelector.of(
                            new InetSocketAddress("127.0.0.1", proxy.uri().getPort())))
                    .authenticator(new Authenticator() {
                        @Override
                        protected PasswordAuthentication getPasswordAuthentication() {
                            return new PasswordAuthentication("me", password.toCharArray());
                        }
                    })
                    .build();
            try (HfClient hf =
                    builder("http://models.example.com").httpClient(http).build()) {
                Verb.CALL.ask(hf, seen);
            }
            assertThat(proxy.requests().get(1).header("proxy-authorization")).isPresent();
        }
        assertThat(seen.log()).contains("attempt 1");
        seen.assertWithout(password);
        seen.assertWithout("me:" + password);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://me:sung-by-a-canary@models.example.com", "https://sung-by-a-canary@models.example.com"})
    void isNotSeenIfItIsRefusedInAUrl(String url) {
        try (HfClient hf = builder("http://127.0.0.1:1").build()) {
            assertThatThrownBy(() -> hf.at(url)).satisfies(seen::failure).hasMessageContaining("use token(..)");
            assertThatThrownBy(() -> HfClient.builder().baseUrl(url)).satisfies(seen::failure);
        }
        seen.assertWithout("sung-by-a-canary");
    }

    @Test
    void isRefusedUnseenWhereAModelBelongs() {
        String token = "hf_" + "canary".repeat(4);
        try (HfClient hf = builder("http://127.0.0.1:1").build()) {
            assertThatThrownBy(() -> hf.on(token)).satisfies(seen::failure).hasMessageContaining("use token(..)");
        }
        seen.assertWithout(token);
    }
}
