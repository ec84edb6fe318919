package io.github.hfclient.tasks.chat;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.Said;
import org.junit.jupiter.api.Test;

class StructuredDecoderTest {
    record Positive(int number) {
        Positive {
            if (number <= 0) throw new IllegalArgumentException("not positive");
        }
    }

    @Test
    void keepsWhatTheRecordSaidAsTheCause() {
        StructuredChat<Positive> request = Chat.of("?").into(Positive.class);
        JsonIn answer = JsonIn.of(Said.text("{\"number\":0}").json());
        assertThatThrownBy(() -> request.task().decoder().read(answer, request.body()))
                .isInstanceOf(JsonException.class)
                .hasMessage("in the text of the answer: Positive refused its values at the root")
                .hasRootCauseMessage("not positive");
    }
}
