package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.TestClients;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.Framing;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.ManualTime;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(180)
class InjectionTest {
    @ParameterizedTest
    @EnumSource(names = {"UNASKED_SECOND_ANSWER", "CHUNK_TOO_LONG", "LENGTH_AND_CHUNKS", "TWO_LENGTHS_LONG_FIRST"})
    void whatFollowsAnAnswerUnaskedIsNeverTakenForTheNextOne(Framing trouble) {
        try (HostileServer server =
                        HostileServer.start(request -> request.order() % 2 == 0 ? trouble : Answers.LABELS);
                HfClient hf = TestClients.builder(
                                ManualTime.jumping(), server.uri().toString())
                        .build()) {
            for (int call = 0; call < 100; call++) {
                Result<Json> result = Result.of(hf.callAsync(Ask.of("call " + call)));
                if (result.failure() == null) {
                    assertThat(result.answer())
                            .isEqualTo(Json.parse(Answers.LABELS_JSON).get(0));
                }
            }
        }
    }
}
