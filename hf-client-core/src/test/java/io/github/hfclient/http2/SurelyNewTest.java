package io.github.hfclient.http2;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.TestClients;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.TestCertificate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An HTTP/2 connection is in the pool as soon as it is made, and serves all calls at a time. */
@Timeout(60)
class SurelyNewTest {
    private static final int FIRST = 1; // the first stream of each connection

    private final Queue<Integer> streams = new ConcurrentLinkedQueue<>();
    private int failing;

    /** The failed request is that of a connection that has answered before, or has never answered. */
    @ParameterizedTest
    @CsvSource({"0, '1, 1'", "1, '1, 3, 1'"})
    void connectionIsMadeForTheAttemptAfterOneThatNobodyAnswered(int answered, String expected) {
        failing = answered;
        try (Http2Gateway gateway = new Http2Gateway(this::meet);
                HfClient hf = TestClients.builder(
                                ManualTime.jumping(), gateway.uri().toString())
                        .sslContext(TestCertificate.selfSigned().context())
                        .http2(true)
                        .build()) {
            for (int call = 0; call <= answered; call++) hf.call(Ask.of("hello"));
            assertThat(streams.toString()).isEqualTo("[" + expected + "]");
        }
    }

    private void meet(Http2Stream stream) throws IOException, InterruptedException {
        streams.add(stream.id());
        if (streams.size() == failing + 1) stream.send(Frame.reset(stream.id(), Http2Stream.INTERNAL_ERROR));
        else answer(stream);
    }

    private static void answer(Http2Stream stream) throws IOException, InterruptedException {
        byte[] labels = Answers.LABELS_JSON.getBytes(StandardCharsets.US_ASCII);
        stream.head(200, List.of(Map.entry("content-type", "application/json")));
        stream.data(labels, labels.length);
        stream.end();
    }
}
