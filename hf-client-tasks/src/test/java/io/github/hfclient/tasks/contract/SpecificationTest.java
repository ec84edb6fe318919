package io.github.hfclient.tasks.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.hfclient.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;

/** Requests against the JSON Schemas of their tasks: they satisfy them, and there is no setting that cannot be made. */
@EnabledIf("io.github.hfclient.tasks.contract.Specification#available")
class SpecificationTest {
    /** Requests that servers take and the schema does not. */
    private static final Set<String> NOT_AS_SPECIFIED = Set.of(
            "text-classification: a pair", // a form of the inference toolkit
            "chat-completion: every setting", // logit_bias is a list there, a map at OpenAI and its likes
            "table-question-answering: a table", // servers know the question as query, and not all as question
            "table-question-answering: every setting",
            "table-question-answering: rows",
            "table-question-answering: an empty cell, one row",
            "chat-completion: a regular expression", // a form of text-generation-inference
            "text-generation: every setting", // a seed of 64 bits without a sign
            "automatic-speech-recognition: the time of each word", // a word where the schema knows yes and no
            "document-question-answering: words that were read before"); // pairs, which the schema takes apart

    /** Settings that the schema names and servers do not know, or that are no settings of ours. */
    private static final Map<String, Set<String>> LEFT_OUT = Map.of(
            "chat-completion", Set.of("model", "stream", "stream_options", "tool_prompt"),
            "text-generation", Set.of("stream"));

    @TestFactory
    Stream<DynamicTest> requestsSatisfyTheSchema() {
        return specified()
                .flatMap(contract -> contract.requests().stream()
                        .filter(one -> one.refused() == null)
                        .map(one -> dynamicTest(contract + ": " + one.name(), () -> check(contract, one))));
    }

    private static void check(Contract contract, Contract.Case one) {
        boolean expected = !NOT_AS_SPECIFIED.contains(contract + ": " + one.name());
        assertThat(specification(contract).allows(one.body()))
                .as(one.body().text())
                .isEqualTo(expected);
    }

    @TestFactory
    Stream<DynamicTest> everySettingOfTheSchemaIsMade() {
        return specified()
                .map(contract -> dynamicTest(contract.task(), () -> {
                    Set<String> missing = new TreeSet<>(specification(contract).settings());
                    missing.removeAll(made(contract.requests()));
                    assertThat(missing).isEqualTo(LEFT_OUT.getOrDefault(contract.task(), Set.of()));
                }));
    }

    private static Set<String> made(List<Contract.Case> requests) {
        Set<String> made = new TreeSet<>();
        for (Contract.Case one : requests) {
            if (one.body() instanceof Json.Obj root) made.addAll(root.fields().keySet());
            if (one.body().get("parameters") instanceof Json.Obj set)
                made.addAll(set.fields().keySet());
        }
        return made;
    }

    @Test
    void thereIsOneForNearlyEveryTask() {
        assertThat(specified().count()).isGreaterThan(5);
    }

    private static Stream<Contract> specified() {
        return Contract.ALL.stream()
                .filter(contract -> Specification.of(contract.task()).isPresent());
    }

    private static Specification specification(Contract contract) {
        return Specification.of(contract.task()).orElseThrow();
    }
}
