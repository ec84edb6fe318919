package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.TestClients;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.ErrorBody;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.Trouble;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Servers do not agree on which form belongs to which status, so each form comes under each status. */
@Timeout(180)
class ErrorBodiesTest {
    private static final Map<Integer, Class<? extends HfException>> KINDS = Map.of(
            400, HfException.InvalidInput.class,
            401, HfException.AccessDenied.class,
            402, HfException.OutOfCredits.class,
            403, HfException.AccessDenied.class,
            404, HfException.NotFound.class,
            410, HfException.NotFound.class,
            413, HfException.InvalidInput.class,
            418, HfException.Rejected.class,
            422, HfException.InvalidInput.class);

    /** Their words are those of a success that failed, and stand where an error has none. */
    private static final Set<ErrorBody> NO_ERRORS =
            Set.of(ErrorBody.FAILED_IN_SUCCESS, ErrorBody.EVENT_IN_SUCCESS, ErrorBody.JSON_FOR_BYTES);

    static Stream<Arguments> formsAndStatuses() {
        return Stream.of(ErrorBody.values())
                .filter(form -> !NO_ERRORS.contains(form))
                .flatMap(form -> KINDS.keySet().stream().map(status -> Arguments.of(form, status)));
    }

    @ParameterizedTest
    @MethodSource("formsAndStatuses")
    void isRefusedAtOnceWithTheWordsOfTheServer(ErrorBody form, int status) {
        try (HostileServer server = HostileServer.start(form.under(status));
                HfClient hf = client(server)) {
            // The form of OpenAI says that there is no such model, whatever the status says.
            Class<? extends HfException> kind =
                    form == ErrorBody.OPENAI ? HfException.NotFound.class : KINDS.get(status);
            HfException failure = Result.of(hf.callAsync(Ask.of("hello"))).failedWith(kind);
            assertThat(failure.status()).isEqualTo(status);
            form.words().forEach(words -> assertThat(failure.getMessage()).contains(words));
            assertThat(failure.getMessage()).doesNotContain("\n").contains("answered " + status);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void anUnreadableBodyDoesNotHideTheStatus() {
        Trouble broken = Trouble.answer(403, Map.of("Content-Encoding", "gzip"), "this is not packed");
        try (HostileServer server = HostileServer.start(broken);
                HfClient hf = client(server)) {
            HfException failure = Result.of(hf.callAsync(Ask.of("hello"))).failedWith(HfException.AccessDenied.class);
            assertThat(failure.status()).isEqualTo(403);
        }
    }

    @Test
    void aBodyThatBreaksOffDoesNotHideTheStatus() {
        Trouble cut = Trouble.of("announces a longer error than it sends", exchange -> {
            exchange.send("HTTP/1.1 402 Pay\r\nContent-Length: 500\r\n\r\n{\"error\":\"no credits\"}");
            exchange.close();
        });
        try (HostileServer server = HostileServer.start(cut);
                HfClient hf = client(server)) {
            assertThat(Result.of(hf.callAsync(Ask.of("hello"))).failedWith(HfException.OutOfCredits.class))
                    .hasMessageContaining("no credits");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void theRequestIdIsInTheMessage() {
        Trouble refused = Trouble.answer(400, Map.of("X-Request-Id", "id-4711"), "{\"error\":\"bad\"}");
        try (HostileServer server = HostileServer.start(refused);
                HfClient hf = client(server)) {
            HfException failure = Result.of(hf.callAsync(Ask.of("hello"))).failedWith(HfException.InvalidInput.class);
            assertThat(failure).hasMessageContaining("[request id-4711]");
            assertThat(failure.details().requestId()).isEqualTo("id-4711");
        }
    }

    private static HfClient client(HostileServer server) {
        return TestClients.builder(ManualTime.jumping(), server.uri().toString())
                .build();
    }
}
