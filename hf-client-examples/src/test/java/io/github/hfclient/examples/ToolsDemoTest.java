package io.github.hfclient.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToolsDemoTest {

    private static Talk run(String... arguments) {
        return Talk.of(ToolsDemo.command(Talk::calm), arguments);
    }

    @Test
    void runsBothToolsAndPrintsWhatWasCalled() {
        Talk talk = run();
        assertThat(talk.code()).isZero();
        assertThat(talk.out().lines())
                .contains(
                        "  called stock{\"product\":\"Skerry Lamp\"} -> {\"product\":\"Skerry Lamp\",\"pieces\":12}",
                        "  called delivery{\"city\":\"Lisbon\"} -> {\"city\":\"Lisbon\",\"days\":4}",
                        "2 calls of tools, answered by the embedded rule-based server, not a model")
                .anyMatch(line -> line.startsWith("I am a rule-based stand-in, not a model: the tools say {"));
    }

    @Test
    void tellsTheModelWhatAToolRefuses() {
        assertThat(run("How long is the delivery to Oslo?").out())
                .contains("called delivery{\"city\":\"Oslo\"} -> error: the tool refused: \"Oslo\" is not one of");
    }

    @Test
    void callsNoToolForAnotherQuestion() {
        assertThat(run("Who are you?").out()).contains("0 calls of tools");
    }

    @Test
    void endsWithTheReasonWhenNoAnswerComes() {
        Talk talk = run("--model", "acme/unknown");
        assertThat(talk.code()).isEqualTo(2);
        assertThat(talk.err()).contains("Model acme/unknown does not exist");
        assertThat(run("--what").code()).isEqualTo(2);
    }
}
