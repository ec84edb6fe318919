package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.TestClients;
import io.github.hfclient.event.ClientEvent;
import io.github.hfclient.event.ClientEvent.AttemptEnded;
import io.github.hfclient.event.ClientEvent.CallEnded;
import io.github.hfclient.event.ClientEvent.Waiting;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.BrokenStreams;
import io.github.hfclient.testkit.Cuts;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.Limits;
import io.github.hfclient.testkit.Loading;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.Statuses;
import io.github.hfclient.testkit.Trouble;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(180)
class EventsTest {
    private final ManualTime time = ManualTime.jumping().randomness(0.5);
    private final List<ClientEvent> events = new ArrayList<>();

    private void call(Trouble... script) {
        try (HostileServer server = HostileServer.start(script);
                HfClient hf = TestClients.builder(time, server.uri().toString())
                        .listener(events::add)
                        .build()) {
            Result.of(Way.CALL.start(hf, Ask.of("hello")));
        }
    }

    private static AttemptEnded attempt(int number, int status, String result) {
        return new AttemptEnded("test-task", "acme/m", status, result, number, 1, Duration.ZERO, null);
    }

    private static Waiting waiting(Waiting.Reason reason, long millis) {
        return new Waiting("test-task", "acme/m", reason, Duration.ofMillis(millis));
    }

    private static CallEnded ended(int attempts, long millis, String failure) {
        return new CallEnded("test-task", "acme/m", attempts, Duration.ofMillis(millis), failure);
    }

    @Test
    void tellsOfACallThatIsAnsweredAtOnce() {
        call(Answers.LABELS);
        assertThat(events).containsExactly(attempt(1, 200, "answered"), ended(1, 0, null));
    }

    @Test
    void tellsOfEveryAttemptAndEveryWait() {
        call(Loading.ESTIMATE_20, Limits.TWO_SECONDS, new Statuses(500, Statuses.Form.JSON), Answers.LABELS);
        assertThat(events)
                .containsExactly(
                        attempt(1, 503, "loading"),
                        waiting(Waiting.Reason.LOADING, 1000),
                        attempt(2, 429, "limited"),
                        waiting(Waiting.Reason.RATE_LIMIT, 2100),
                        attempt(3, 500, "overloaded"),
                        waiting(Waiting.Reason.RETRY, 250),
                        attempt(4, 200, "answered"),
                        ended(4, 3350, null));
    }

    @Test
    void tellsOfAFailure() {
        call(new Statuses(404, Statuses.Form.JSON));
        assertThat(events).containsExactly(attempt(1, 404, "final"), ended(1, 0, "NotFound"));
    }

    @Test
    void tellsOfAConnectionThatBroke() {
        call(Cuts.CLOSE_BEFORE_ANSWER, Answers.LABELS);
        assertThat(events)
                .containsExactly(
                        attempt(1, 0, "no_answer"),
                        waiting(Waiting.Reason.RETRY, 0),
                        attempt(2, 200, "answered"),
                        ended(2, 0, null));
    }

    @Test
    void aListenerThatThrowsChangesNothing() {
        Trouble[] script = {Loading.ESTIMATE_20, Answers.LABELS};
        try (LogCapture log = new LogCapture();
                HostileServer server = HostileServer.start(script);
                HfClient hf = TestClients.builder(time, server.uri().toString())
                        .listener(event -> {
                            events.add(event);
                            throw new IllegalStateException("a listener's fault");
                        })
                        .build()) {
            assertThat(hf.call(Ask.of("hello")).items()).hasSize(2);
            assertThat(events).hasSize(4);
            assertThat(log.text()).containsOnlyOnce("a listener's fault");
        }
    }

    /** What the stream holds would otherwise be held for ever: nobody has got it yet. */
    @ParameterizedTest
    @ValueSource(classes = {AssertionError.class, NoClassDefFoundError.class, IOException.class})
    void whateverAListenerThrowsAStreamGoesOnAndIsClosed(Class<? extends Throwable> kind) {
        try (HostileServer server = HostileServer.start(BrokenStreams.STALL);
                HfClient hf = TestClients.builder(
                                ManualTime.stepped(), server.uri().toString())
                        .listener(event -> Sneaky.raise(kind))
                        .build()) {
            try (Words.Pieces stream = hf.stream(Words.of("hello"))) {
                assertThat(stream.next()).isNotBlank();
            }
            server.awaitOpenConnections(0);
        }
    }
}
