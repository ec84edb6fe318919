package io.github.hfclient.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.hfclient.HfClient;
import io.github.hfclient.Item;
import io.github.hfclient.Results;
import io.github.hfclient.TestClients;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.transport.HttpCall;
import io.github.hfclient.transport.HttpReply;
import io.github.hfclient.transport.Transport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may have been billed is sent as often as by a call, and no more. */
@Timeout(30)
class CostlyRowsTest {
    private enum Doubt {
        TIMED_OUT {
            @Override
            HttpReply reply() throws IOException {
                throw new SocketTimeoutException("the answer did not begin in time");
            }
        },
        BROKE_OFF {
            @Override
            HttpReply reply() {
                InputStream cut = new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("cut");
                    }
                };
                return new HttpReply(200, Map.of(), new SequenceInputStream(bytes("[{\"lab"), cut));
            }
        },
        NO_ANSWER_BEGAN {
            @Override
            HttpReply reply() throws IOException {
                throw new SocketException("reset");
            }
        },
        GATEWAY_GAVE_UP {
            @Override
            HttpReply reply() {
                return new HttpReply(504, Map.of(), bytes("{\"error\":\"upstream\"}"));
            }
        };

        abstract HttpReply reply() throws IOException;

        private static InputStream bytes(String text) {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Every request about a row that is called bad comes to nothing. */
    private static final class Server implements Transport {
        private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
        private final Doubt doubt;

        Server(Doubt doubt) {
            this.doubt = doubt;
        }

        @Override
        public HttpReply send(HttpCall call) throws IOException {
            List<String> texts = Echo.texts(call);
            asked.addAll(texts);
            return texts.stream().anyMatch(text -> text.startsWith("bad")) ? doubt.reply() : Echo.reply(call);
        }

        int times(String text) {
            return Collections.frequency(asked, text);
        }
    }

    private final ManualTime time = ManualTime.jumping();

    private HfClient client(Transport server) {
        return TestClients.builder(time, "http://server.test").transport(server).build();
    }

    private static int timesOfACall(Doubt doubt) {
        Server server = new Server(doubt);
        try (HfClient hf = TestClients.builder(ManualTime.jumping(), "http://server.test")
                .transport(server)
                .build()) {
            assertThat(catchThrowable(() -> hf.call(Ask.costly("bad")))).isNotNull();
        }
        return server.times("bad");
    }

    @ParameterizedTest
    @EnumSource(Doubt.class)
    void areSentAsOftenAsACallAloneOrAmongOthers(Doubt doubt) {
        for (List<String> rows :
                List.of(List.of("bad"), List.of("a", "bad", "b", "c"), List.of("a", "b", "c", "bad"))) {
            Server server = new Server(doubt);
            try (HfClient hf = client(server)) {
                Results<String, Json> results =
                        hf.batch(rows, Ask::costly).listRows(1).run();
                assertThat(results.failed()).extracting(Item::input).containsExactly("bad");
            }
            assertThat(server.times("bad")).isEqualTo(timesOfACall(doubt));
        }
    }

    @ParameterizedTest
    @EnumSource(Doubt.class)
    void areNotSentAgainAsPartsOfAListAndTheNextListsAreShorter(Doubt doubt) {
        Server server = new Server(doubt);
        List<String> rows = new ArrayList<>(Echo.rows(64));
        rows.set(0, "bad");
        try (HfClient hf = client(server)) {
            Results<String, Json> results = hf.batch(rows, Ask::costly).run();
            assertThat(results.failed()).extracting(Item::input).isEqualTo(rows.subList(0, 32));
            assertThat(results.items().subList(32, 64)).allMatch(Item::answered);
        }
        assertThat(server.times("row 5")).isEqualTo(timesOfACall(doubt));
    }

    @ParameterizedTest
    @EnumSource(Doubt.class)
    void thatAreCheapAreAskedAboutAgainInParts(Doubt doubt) {
        Server server = new Server(doubt);
        List<String> rows = new ArrayList<>(Echo.rows(64));
        rows.set(7, "bad");
        try (HfClient hf = client(server)) {
            assertThat(hf.batch(rows, Ask::of).run().failed())
                    .extracting(Item::input)
                    .containsExactly("bad");
        }
    }

    /** A row each, and one more each time that the server is looked after. */
    @Test
    void doNotAllPayForAServerThatAnswersNobody() {
        Server server = new Server(Doubt.TIMED_OUT);
        List<String> rows = Collections.nCopies(10_000, "bad");
        try (HfClient hf = client(server)) {
            Results<String, Json> results =
                    hf.batch(rows, Ask::costly).listRows(1).run();
            assertThat(results.failed()).hasSize(10_000);
        }
        assertThat(server.times("bad")).isLessThan(100);
        assertThat(Duration.ofNanos(time.nanoTime())).isLessThan(Duration.ofMinutes(10));
    }

    /** The token takes so long that its request is never sent: nothing can have been billed, and no row is to blame. */
    @Test
    void asksAgainAboutRowsOfWhichNothingWasSent() {
        AtomicReference<ManualTime> time = new AtomicReference<>();
        AtomicInteger chosen = new AtomicInteger();
        try (Rig rig = Rig.of(
                Echo.SERVER,
                builder -> builder.tokenProvider(() -> {
                    if (chosen.getAndIncrement() % 3 == 0) time.get().advance(Duration.ofSeconds(10));
                    return "hf_late";
                }))) {
            time.set(rig.time);
            var rows = rig.hf.within(Duration.ofSeconds(5)).batch(Echo.rows(8), Ask::costly);
            assertThat(rows.listRows(1).concurrency(1).run().values()).hasSize(8);
            assertThat(rig.asked()).hasSize(8);
        }
    }
}
