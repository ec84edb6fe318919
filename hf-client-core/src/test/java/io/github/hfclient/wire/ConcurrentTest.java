package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.TestClients;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.Cuts;
import io.github.hfclient.testkit.Endless;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.LeakCheck;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.ReceivedRequest;
import io.github.hfclient.testkit.Statuses;
import io.github.hfclient.testkit.Trouble;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(180)
class ConcurrentTest {
    private static final List<Trouble> FAULTS = List.of(
            new Statuses(500, Statuses.Form.JSON),
            Cuts.CLOSE_BEFORE_ANSWER,
            Cuts.SHORT_BODY,
            new Statuses(503, Statuses.Form.EMPTY));

    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    @ParameterizedTest
    @EnumSource
    void losesAndDoublesNothingWhenAFifthOfTheCallsMeetsAFault(Way way) {
        try (HostileServer server = HostileServer.start(this::faultOrEcho);
                HfClient hf = TestClients.builder(
                                ManualTime.jumping(), server.uri().toString())
                        .build()) {
            List<CompletableFuture<Json>> calls = IntStream.range(0, 200)
                    .mapToObj(call -> way.start(hf, Ask.of("call " + call)))
                    .toList();
            for (int call = 0; call < 200; call++) {
                Json answer = Result.of(calls.get(call)).answer();
                assertThat(answer.get(0).get("label").string()).isEqualTo("call " + call);
            }
            assertThat(server.requests()).hasSize(240);
            LeakCheck.assertNoneInProgress(server);
        }
    }

    /** Every fifth call fails the first time. */
    private Trouble faultOrEcho(ReceivedRequest request) {
        String text = Json.parse(request.bodyText()).get("inputs").string();
        int call = Integer.parseInt(text.substring("call ".length()));
        boolean fault = call % 5 == 0 && seen.add(text);
        return fault ? FAULTS.get(call / 5 % FAULTS.size()) : Answers.json(ConcurrentTest::echo);
    }

    private static String echo(ReceivedRequest request) {
        Json text = Json.parse(request.bodyText()).get("inputs");
        return Json.of(List.of(List.of(Map.of("label", text, "score", 1)))).text();
    }

    @Test
    void sendsNoMoreAtOnceThanItsLimit() {
        ManualTime time = ManualTime.stepped();
        try (HostileServer server = HostileServer.start(Endless.NEVER_ANSWERS);
                HfClient hf = TestClients.builder(time, server.uri().toString()).build()) {
            for (int call = 0; call < 100; call++) {
                var unused = hf.callAsync(Ask.of("call " + call));
            }
            server.awaitRequests(64);
            time.awaitSleepers(36); // they wait for one of the 64 to end
            assertThat(server.requests()).hasSize(64);
            assertThat(server.connections()).isEqualTo(64);
        }
    }
}
