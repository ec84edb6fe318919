package io.github.hfclient.tasks.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.hfclient.Body;
import io.github.hfclient.Decoder;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every task against its fixtures: what is sent, what is refused, and what is made of each shape of answer. */
class ContractTest {
    /** Where each list in a list is for a token, a gap or a row. */
    private static final Set<String> LISTS_OF_LISTS =
            Set.of("feature-extraction", "fill-mask", "tabular-classification", "tabular-regression");

    @Test
    void everyFixtureBelongsToATaskThatIsFound() throws IOException {
        try (Stream<Path> fixtures = Files.list(Path.of("src/test/resources/contract"))) {
            assertThat(fixtures.map(fixture -> fixture.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Contract.ALL.stream().map(Contract::task).toList());
        }
    }

    @TestFactory
    Stream<DynamicTest> sendsWhatTheFixtureSays() {
        return Contract.ALL.stream()
                .flatMap(contract -> contract.requests().stream()
                        .map(one -> dynamicTest(contract.task() + ": " + one.name(), () -> check(one))));
    }

    private static void check(Contract.Case one) {
        if (one.refused() == null) {
            assertThat(Fixture.envelope(one.request().get().body())).isEqualTo(one.body());
        } else {
            assertThatThrownBy(() -> one.request().get().body())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(one.refused());
        }
    }

    @TestFactory
    Stream<DynamicTest> makesOfEachAnswerWhatTheFixtureSays() {
        return Contract.ALL.stream()
                .flatMap(contract -> contract.answers()
                        .map(answer -> dynamicTest(
                                contract.task() + ": " + answer.get("case").string(), () -> check(contract, answer))));
    }

    @TestFactory
    Stream<DynamicTest> readsAnAnswerInOneMoreList() {
        return Contract.ALL.stream()
                .filter(contract -> !LISTS_OF_LISTS.contains(contract.task()))
                .flatMap(contract -> contract.answers()
                        .filter(ContractTest::canBeWrapped)
                        .map(answer -> dynamicTest(
                                contract.task() + ": " + answer.get("case").string(),
                                () -> assertThat(read(
                                                contract,
                                                answer,
                                                "[" + answer.get("answer").text() + "]"))
                                        .isEqualTo(answer.get("expected")))));
    }

    /** Whether the lists in it, the objects of the inference toolkit aside, mean nothing: there is one answer. */
    private static boolean canBeWrapped(Json fixture) {
        return Stream.of("refused", "rows", "text")
                        .allMatch(name -> fixture.get(name).absent())
                && Stream.of("scores", "similarities")
                        .allMatch(name -> fixture.get("answer").get(name).absent());
    }

    private static void check(Contract contract, Json fixture) {
        String raw = fixture.get("text").string();
        String answer = raw == null ? fixture.get("answer").text() : raw;
        String refused = fixture.get("refused").string();
        if (refused == null) assertThat(read(contract, fixture, answer)).isEqualTo(fixture.get("expected"));
        else {
            assertThatThrownBy(() -> read(contract, fixture, answer))
                    .isInstanceOf(JsonException.class)
                    .hasMessageContaining(refused);
        }
    }

    private static Json read(Contract contract, Json fixture, String answer) {
        Body asked = fixture.get("asked") instanceof Json.Obj own ? Fixture.body(own) : contract.asked();
        Decoder<?> decoder = contract.plain().task().decoder();
        Double rows = fixture.get("rows").number();
        try (JsonIn in = JsonIn.of(answer)) {
            Object value = rows == null
                    ? decoder.read(in, asked)
                    : decoder.readRows(in, Collections.nCopies(rows.intValue(), asked));
            in.end();
            return Fixture.json(value);
        }
    }
}
