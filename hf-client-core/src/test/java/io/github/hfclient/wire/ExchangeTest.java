package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.Exchange;
import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.TestClients;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.Bodies;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.Loading;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.Statuses;
import io.github.hfclient.testkit.Trouble;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(180)
class ExchangeTest {
    private final ManualTime time = ManualTime.jumping();

    private HfClient client(HostileServer server) {
        return TestClients.builder(time, server.uri().toString()).build();
    }

    @Test
    void holdsTheAnswerAndWhatIsKnownAboutIt() {
        Trouble answer =
                Trouble.answer(200, Map.of("Content-Type", "application/json", "X-Cost", "3"), Answers.LABELS_JSON);
        try (HostileServer server = HostileServer.start(Loading.ESTIMATE_20, answer);
                HfClient hf = client(server)) {
            Exchange<Json> exchange = hf.exchange(Ask.of("hello"));
            assertThat(exchange.answer())
                    .isEqualTo(Json.parse(Answers.LABELS_JSON).get(0));
            assertThat(exchange.status()).isEqualTo(200);
            assertThat(exchange.header("x-COST")).contains("3");
            assertThat(exchange.attempts()).isEqualTo(2);
            assertThat(exchange.elapsed()).isEqualTo(Duration.ofSeconds(1));
            assertThat(exchange.body()).isEqualTo(Answers.LABELS_JSON);
            assertThat(exchange.json()).isEqualTo(Json.parse(Answers.LABELS_JSON));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_CONTENT_TYPE", "TEXT_CONTENT_TYPE", "GZIP", "LATIN1_CHARSET"})
    void holdsTheJsonWhateverTheServerCallsIt(Bodies body) {
        try (HostileServer server = HostileServer.start(body);
                HfClient hf = client(server)) {
            assertThat(hf.exchange(Ask.of("hello")).body()).isEqualTo(Answers.LABELS_JSON);
        }
    }

    @Test
    void failsLikeACall() {
        try (HostileServer server = HostileServer.start(new Statuses(402, Statuses.Form.JSON));
                HfClient hf = client(server)) {
            var call = Way.CALL.start(hf, Ask.of("hello"));
            Result.of(call).failedWith(HfException.OutOfCredits.class);
        }
    }

    @Test
    void readsTheJsonOfAnAnswerWithAByteOrderMark() {
        try (HostileServer server = HostileServer.start(Bodies.BOM);
                HfClient hf = client(server)) {
            Exchange<Json> exchange = hf.exchange(Ask.of("hello"));
            assertThat(exchange.body()).as("as it came").startsWith("\uFEFF");
            assertThat(exchange.json().items()).isNotEmpty();
        }
    }
}
