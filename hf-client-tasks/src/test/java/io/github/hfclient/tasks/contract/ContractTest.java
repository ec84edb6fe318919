package io.github.hfclient.tasks.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.hfclient.Body;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every task against its fixtures: what is sent, and what is made of each shape of answer. */
class ContractTest {
    @TestFactory
    Stream<DynamicTest> sendsWhatTheFixtureSays() {
        return Contract.ALL.stream().flatMap(ContractTest::requests);
    }

    private static Stream<DynamicTest> requests(Contract contract) {
        Json.Obj fixtures = (Json.Obj) Fixture.read(contract.task(), "requests.json");
        assertThat(fixtures.fields().keySet()).isEqualTo(contract.requests().keySet());
        return contract.requests().entrySet().stream()
                .map(request -> dynamicTest(
                        contract.task() + ": " + request.getKey(),
                        () -> assertThat(Fixture.envelope(request.getValue().body()))
                                .isEqualTo(fixtures.get(request.getKey()))));
    }

    @TestFactory
    Stream<DynamicTest> makesOfEachAnswerWhatTheFixtureSays() {
        return Contract.ALL.stream()
                .flatMap(contract -> Fixture.read(contract.task(), "answers.json").items().stream()
                        .map(answer -> dynamicTest(
                                contract.task() + ": " + answer.get("case").string(), () -> check(contract, answer))));
    }

    private static void check(Contract contract, Json fixture) {
        Body asked = fixture.get("asked") instanceof Json.Obj own ? Fixture.body(own) : contract.asked();
        String raw = fixture.get("text").string();
        String answer = raw == null ? fixture.get("answer").text() : raw;
        String refused = fixture.get("refused").string();
        if (refused == null) assertThat(read(contract, answer, asked)).isEqualTo(fixture.get("expected"));
        else {
            assertThatThrownBy(() -> read(contract, answer, asked))
                    .isInstanceOf(JsonException.class)
                    .hasMessageContaining(refused);
        }
    }

    private static Json read(Contract contract, String answer, Body asked) {
        try (JsonIn in = JsonIn.of(answer)) {
            Object value = contract.plain().task().decoder().read(in, asked);
            in.end();
            return Fixture.json(value);
        }
    }
}
