package io.github.hfclient.internal.doctor;

import io.github.hfclient.Finding;
import io.github.hfclient.Finding.State;

/** The findings about one topic. */
public record Findings(String topic) {
    Finding ok(String text) {
        return new Finding(topic, State.OK, text, "");
    }

    public Finding warn(String text, String remedy) {
        return new Finding(topic, State.WARN, text, remedy);
    }

    Finding fail(String text, String remedy) {
        return new Finding(topic, State.FAIL, text, remedy);
    }

    Finding skipped(String why) {
        return new Finding(topic, State.SKIPPED, why, "");
    }
}
