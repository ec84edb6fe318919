package io.github.hfclient.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.BatchRun;
import io.github.hfclient.HfClient;
import io.github.hfclient.TestClients;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.Endless;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.ReceivedRequest;
import io.github.hfclient.testkit.Reply;
import io.github.hfclient.testkit.Trouble;
import io.github.hfclient.transport.Transport;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Servers of the caller's own are asked what they are before the first list. */
@Timeout(180)
class OwnServerTest {
    private static final Trouble TEI = Answers.json(
            "{\"model_id\":\"acme/m\",\"model_type\":{\"classifier\":{}},\"max_client_batch_size\":4,\"version\":\"1.9\"}");

    private static Function<ReceivedRequest, Trouble> withInfo(Trouble info) {
        return request -> request.path().equals("/info") ? info : Echo.answer(Echo.texts(request));
    }

    private static long infos(Rig rig) {
        return rig.server.requests().stream()
                .filter(request -> request.path().equals("/info"))
                .count();
    }

    private static List<Json> run(Rig rig, List<String> rows) {
        return rig.hf
                .at(rig.server.uri("/predict").toString())
                .batch(rows, Ask::of)
                .run()
                .values();
    }

    @Test
    void wrapsEachRowForTextEmbeddingsInferenceAndKeepsToItsListSize() {
        try (Rig rig = Rig.of(withInfo(TEI))) {
            List<String> rows = Echo.rows(40);
            assertThat(run(rig, rows)).extracting(Echo::said).isEqualTo(rows);
            assertThat(rig.sizes()).containsOnly(4).hasSize(10);
            assertThat(rig.server.requests().get(1).bodyText())
                    .isEqualTo("{\"inputs\":[[\"row 0\"],[\"row 1\"],[\"row 2\"],[\"row 3\"]]}");
        }
    }

    /** It takes two at first, and later more than it says. */
    @Test
    void sendsLongerListsAgainButNeverLongerOnesThanItSays() {
        AtomicBoolean small = new AtomicBoolean(true);
        try (Rig rig = Rig.of(request -> small.get() && Echo.texts(request).size() > 2
                ? Echo.error(413, "too large")
                : withInfo(TEI).apply(request))) {
            run(rig, Echo.rows(4));
            assertThat(rig.sizes()).containsExactly(4, 2, 2);
            small.set(false);
            for (int batch = 0; batch < 10; batch++) run(rig, Echo.rows(400));
            assertThat(rig.sizes()).allMatch(size -> size <= 4);
            assertThat(rig.sizes().subList(rig.sizes().size() - 500, rig.sizes().size()))
                    .containsOnly(4);
        }
    }

    @Test
    void asksForTheInfoOnce() {
        try (Rig rig = Rig.of(withInfo(TEI))) {
            run(rig, Echo.rows(400));
            run(rig, Echo.rows(400));
            assertThat(infos(rig)).isEqualTo(1);
        }
    }

    @Test
    void asksForNoInfoWithoutAnUrlOfItsOwnOrWithoutAList() {
        try (Rig rig = Rig.of(withInfo(TEI))) {
            rig.run(Echo.rows(40));
            run(rig, Echo.rows(1));
            assertThat(infos(rig)).isZero();
        }
    }

    static Stream<Named<Trouble>> uselessInfos() {
        return Stream.of(
                Named.of("404", Echo.error(404, "Not Found")),
                Named.of("503", Echo.error(503, "starting")),
                Named.of("HTML", Trouble.reply("a page", Reply.html(200, "<html>hello</html>"))),
                Named.of("endless", Endless.TEXT.trouble()),
                Named.of("empty", Answers.json("")),
                Named.of("no object", Answers.json("[1]")));
    }

    @ParameterizedTest
    @MethodSource("uselessInfos")
    void asksOnAndOnlyOnceARunWhateverTheInfoIs(Trouble info) {
        try (Rig rig = Rig.of(withInfo(info))) {
            List<String> rows = Echo.rows(96);
            assertThat(run(rig, rows)).extracting(Echo::said).isEqualTo(rows);
            assertThat(rig.sizes()).containsOnly(32).hasSize(3);
            assertThat(infos(rig)).isEqualTo(1);
        }
    }

    @Test
    void asksOnWhenTheInfoNeverComes() {
        AtomicInteger infos = new AtomicInteger();
        Transport silent = call -> {
            if (!call.uri().getPath().equals("/info")) return Echo.reply(call);
            infos.incrementAndGet();
            throw new SocketTimeoutException("no info within its time");
        };
        try (HfClient hf = TestClients.builder(ManualTime.jumping(), "http://127.0.0.1:1")
                .transport(silent)
                .build()) {
            List<String> rows = Echo.rows(96);
            List<Json> answers = hf.at("http://127.0.0.1:1/predict")
                    .batch(rows, Ask::of)
                    .run()
                    .values();
            assertThat(answers).extracting(Echo::said).isEqualTo(rows);
            assertThat(infos).hasValue(1);
        }
    }

    @Test
    void endsSoonWhenItIsCancelledWhileTheInfoIsAwaited() {
        try (Rig rig = Rig.of(withInfo(Endless.NEVER_ANSWERS.trouble()))) {
            BatchRun<String, Json> run = rig.hf
                    .at(rig.server.uri("/predict").toString())
                    .batch(Echo.rows(96), Ask::of)
                    .start();
            rig.server.awaitRequests(1);
            run.cancel();
            assertThat(run.results().failed()).hasSize(96);
            assertThat(rig.asked()).isEmpty();
        }
    }
}
