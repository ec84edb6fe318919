package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.TestClients;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.Cuts;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.LeakCheck;
import io.github.hfclient.testkit.ManualTime;
import java.time.Duration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(180)
class StaleConnectionTest {
    private final ManualTime time = ManualTime.jumping();

    @ParameterizedTest
    @EnumSource(names = {"CLOSE_AFTER_ANSWER", "CLOSE_ON_REUSE", "RESET_ON_REUSE"})
    void isTriedAgainAtOnceOnANewOne(Cuts cut) {
        try (HostileServer server = HostileServer.start(cut);
                HfClient hf = TestClients.builder(time, server.uri().toString()).build()) {
            for (int call = 0; call < 10; call++) {
                Ask request = call % 2 == 0 ? Ask.of("cheap") : Ask.costly("costly");
                assertThat(hf.call(request))
                        .isEqualTo(Json.parse(Answers.LABELS_JSON).get(0));
            }
            assertThat(server.requests()).hasSizeLessThan(20);
            assertThat(time.sleeps()).allMatch(Duration::isZero);
            LeakCheck.assertNoneInProgress(server);
        }
    }
}
