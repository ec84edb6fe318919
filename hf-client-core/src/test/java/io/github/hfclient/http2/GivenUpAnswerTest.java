package io.github.hfclient.http2;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.Body;
import io.github.hfclient.HfClient;
import io.github.hfclient.HfException.UnreadableAnswer;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.TestClients;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.TestCertificate;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What has arrived of an answer that nobody wants any more must not go on taking up room on the connection. */
class GivenUpAnswerTest {
    /** Less than a stream may send ahead, which is 16 MB; three of it are more than a connection may, which is 32 MB. */
    private static final int AHEAD = 12 << 20;

    private static final int CALLS = 4;

    private final Semaphore sent = new Semaphore(0);

    @Test
    @Timeout(180)
    void leavesItsRoomToTheCallsAfterIt() {
        try (Http2Gateway gateway = new Http2Gateway(this::sendAhead);
                HfClient hf = TestClients.builder(
                                ManualTime.jumping(), gateway.uri().toString())
                        .sslContext(TestCertificate.selfSigned().context())
                        .http2(true)
                        .build()) {
            for (int call = 0; call < CALLS; call++) {
                assertThatThrownBy(() -> hf.call(new Refusal(sent))).isInstanceOf(UnreadableAnswer.class);
            }
        }
    }

    private void sendAhead(Http2Stream stream) throws IOException, InterruptedException {
        stream.head(200, List.of(Map.entry("content-type", "application/json")));
        stream.data(new byte[AHEAD], AHEAD);
        sent.release();
    }

    /** Takes no answer, and says so when all that the server sends ahead has arrived. */
    private record Refusal(Semaphore sent) implements TaskRequest<String> {
        @Override
        public Task<String> task() {
            return Task.of("test-task", (in, asked) -> refused(in)).defaultModel("acme/m");
        }

        private String refused(JsonIn in) {
            try {
                sent.acquire();
                throw in.unexpected("anything else");
            } catch (InterruptedException e) {
                throw new AssertionError("the server could not send", e);
            }
        }

        @Override
        public Body body() {
            return Body.of("hello");
        }
    }
}
