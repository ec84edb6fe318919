package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.TestClients;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.Cuts;
import io.github.hfclient.testkit.Framing;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.RefusedPort;
import io.github.hfclient.testkit.Statuses;
import io.github.hfclient.testkit.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(180)
class RetryTest {
    private static final Trouble FAILS = new Statuses(500, Statuses.Form.JSON);

    private final ManualTime time = ManualTime.jumping().randomness(0.5);

    private HfClient client(HostileServer server) {
        return TestClients.builder(time, server.uri().toString()).build();
    }

    static Stream<Trouble> passing() {
        List<Trouble> cuts = List.of(
                Cuts.CLOSE_BEFORE_ANSWER,
                Cuts.RESET_BEFORE_ANSWER,
                Cuts.CLOSE_IN_HEAD,
                Cuts.SHORT_BODY,
                Cuts.CUT_CHUNK,
                Cuts.NO_LAST_CHUNK,
                Framing.GARBAGE,
                Framing.BROKEN_CHUNK_SIZE);
        return Stream.concat(Statuses.passing().stream(), cuts.stream());
    }

    @ParameterizedTest
    @MethodSource("passing")
    void recoversWhenTheTroublePasses(Trouble trouble) {
        for (Way way : Way.values()) {
            try (HostileServer server = HostileServer.start(trouble, Answers.LABELS);
                    HfClient hf = client(server)) {
                Json answer = Result.of(way.start(hf, Ask.of("hello"))).answer();
                assertThat(answer).isEqualTo(Json.parse(Answers.LABELS_JSON).get(0));
                assertThat(server.requests()).hasSize(2);
            }
        }
    }

    static Stream<Trouble> inDoubt() {
        Stream<Trouble> cuts = Stream.of(
                Cuts.SHORT_BODY,
                Cuts.SHORT_BODY_THAT_PARSES,
                Cuts.CUT_CHUNK,
                Cuts.NO_LAST_CHUNK,
                Framing.BROKEN_CHUNK_SIZE);
        return Stream.concat(Stream.of(new Statuses(504, Statuses.Form.HTML)), cuts);
    }

    @ParameterizedTest
    @MethodSource("inDoubt")
    void doesNotAskTwiceForWhatMayHaveBeenBilled(Trouble trouble) {
        try (HostileServer server = HostileServer.start(trouble, Answers.LABELS);
                HfClient hf = client(server)) {
            assertThat(Result.of(hf.callAsync(Ask.costly("hello"))).failure()).isInstanceOf(HfException.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSE_BEFORE_ANSWER", "CLOSE_IN_STATUS_LINE"})
    void triesACostlyCallOnceMoreWhenNoAnswerBegan(Cuts cut) {
        try (HostileServer server = HostileServer.start(cut);
                HfClient hf = client(server)) {
            Result.of(hf.callAsync(Ask.costly("hello"))).failedWith(HfException.Unreachable.class);
            assertThat(server.requests()).hasSize(2);
            assertThat(time.sleeps()).containsExactly(Duration.ZERO);
        }
    }

    @Test
    void backsOffLongerEachTime() {
        try (HostileServer server = HostileServer.start(FAILS);
                HfClient hf = TestClients.builder(time, server.uri().toString())
                        .attempts(8)
                        .build()) {
            Result.of(hf.callAsync(Ask.of("hello"))).failedWith(HfException.ServerFailed.class);
            assertThat(time.sleeps())
                    .extracting(Duration::toMillis)
                    .containsExactly(250L, 500L, 1000L, 2000L, 4000L, 4000L, 4000L);
        }
    }

    @Test
    void triesARefusedConnectionAgain() {
        try (RefusedPort port = new RefusedPort();
                HfClient hf = TestClients.builder(time, port.uri().toString()).build()) {
            HfException failure = Result.of(hf.callAsync(Ask.of("hello"))).failedWith(HfException.Unreachable.class);
            assertThat(failure).hasMessageContaining("no connection");
            assertThat(time.sleeps()).hasSize(2);
        }
    }

    @Test
    void namesTheEarlierFailures() {
        Trouble other = new Statuses(502, Statuses.Form.HTML);
        try (HostileServer server = HostileServer.start(FAILS, other, new Statuses(400, Statuses.Form.JSON));
                HfClient hf = client(server)) {
            HfException failure = Result.of(hf.callAsync(Ask.of("hello"))).failedWith(HfException.InvalidInput.class);
            assertThat(failure.getSuppressed()).hasSize(2);
            assertThat(failure.getSuppressed()[0]).hasMessageContaining("answered 500");
            assertThat(failure.getSuppressed()[1]).hasMessageContaining("answered 502");
        }
    }

    @Test
    void namesTheEarlierFailuresAlsoWhenInterrupted() {
        ManualTime stepped = ManualTime.stepped();
        Caller caller = new Caller();
        try (HostileServer server = HostileServer.start(FAILS);
                HfClient hf =
                        TestClients.builder(stepped, server.uri().toString()).build()) {
            var call = caller.start(hf, Ask.of("hello"));
            Sleeps.awaitFirst(stepped);
            caller.interrupt();
            HfException failure = Result.of(call).failedWith(HfException.Cancelled.class);
            assertThat(failure.getSuppressed()).hasSize(1);
        }
    }

    @Test
    void sendsAboutTwoRequestsACallWhenEverythingIsDown() {
        try (HostileServer server = HostileServer.start(FAILS);
                HfClient hf = client(server)) {
            for (int call = 0; call < 100; call++) {
                Result.of(hf.callAsync(Ask.of("hello"))).failedWith(HfException.ServerFailed.class);
            }
            assertThat(server.requests()).hasSizeBetween(100, 220);
        }
    }

    @Test
    void stopsBeforeTheDeadline() {
        try (HostileServer server = HostileServer.start(FAILS);
                HfClient hf = TestClients.builder(time, server.uri().toString())
                        .attempts(100)
                        .build()) {
            var call = hf.within(Duration.ofSeconds(10)).callAsync(Ask.of("hello"));
            Result.of(call).failedWith(HfException.ServerFailed.class);
            assertThat(Duration.ofNanos(time.nanoTime())).isLessThan(Duration.ofSeconds(10));
        }
    }
}
