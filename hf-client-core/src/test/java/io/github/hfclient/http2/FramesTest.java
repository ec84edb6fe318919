package io.github.hfclient.http2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException.TimedOut;
import io.github.hfclient.TestClients;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.LeakCheck;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.TestCertificate;
import java.time.Duration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every trouble of frames, met by a call and by the next one: each ends as expected, and nothing is left of them. */
@Timeout(30)
class FramesTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final ManualTime time = ManualTime.jumping().randomness(0.5);

    @ParameterizedTest
    @EnumSource
    void endsAsExpectedAndSoDoesTheNextCall(Frames row) {
        try (Http2Gateway gateway = row.start()) {
            try (HfClient hf = client(row, gateway)) {
                meet(row, hf, gateway);
                meet(row, hf, gateway);
            }
            LeakCheck.assertNoClientThreads();
            LeakCheck.assertNoThreads("http2-answers");
        }
    }

    private void meet(Frames row, HfClient hf, Http2Gateway gateway) {
        int before = gateway.requests();
        Throwable failure = catchThrowable(() -> hf.call(Ask.of(row.text())));
        if (failure != null || !row.mayBeAnswered()) assertThat(failure).isInstanceOf(row.failure);
        assertThat(gateway.requests() - before).as("requests, %s", failure).isBetween(row.fewest, row.most);
        assertThat(time.nanoTime()).isLessThan(LIMIT.toNanos());
    }

    /** The JDK's own clock ends a call whose head does not come. */
    private HfClient client(Frames row, Http2Gateway gateway) {
        return TestClients.builder(time, gateway.uri().toString())
                .sslContext(TestCertificate.selfSigned().context())
                .http2(true)
                .timeout(row.failure == TimedOut.class ? Duration.ofMillis(500) : LIMIT)
                .build();
    }
}
