package io.github.hfclient.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.HfException;
import io.github.hfclient.Pipeline;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class PipelineTest {
    @Test
    void asksTheBoundModelAboutOneInput() {
        try (Rig rig = Rig.of(Echo.SERVER)) {
            Pipeline<String, Json> moods = rig.hf.on("acme/moods").pipeline(Ask::of);
            assertThat(Echo.said(moods.apply("I love you"))).isEqualTo("I love you");
            assertThat(rig.server.requests().get(0).path()).endsWith("/models/acme/moods");
        }
    }

    @Test
    void isAFunctionForStreams() {
        try (Rig rig = Rig.of(Echo.SERVER)) {
            assertThat(Stream.of("a", "b").map(rig.hf.pipeline(Ask::of)).map(Echo::said))
                    .containsExactly("a", "b");
        }
    }

    @Test
    void asksAboutManyInputsInOneRequest() {
        try (Rig rig = Rig.of(Echo.SERVER)) {
            Pipeline<String, Json> moods = rig.hf.on("acme/moods").pipeline(Ask::of);
            assertThat(moods.all(List.of("a", "b", "c")).values())
                    .extracting(Echo::said)
                    .containsExactly("a", "b", "c");
            assertThat(rig.sizes()).containsExactly(3);
        }
    }

    @Test
    void throwsForOneInputAndFailsARowOfMany() {
        try (Rig rig = Rig.of(Echo.unless(texts -> texts.contains("b"), Echo.error(400, "bad")))) {
            Pipeline<String, Json> moods = rig.hf.pipeline(Ask::of);
            assertThatThrownBy(() -> moods.apply("b")).isInstanceOf(HfException.InvalidInput.class);
            assertThat(moods.all(List.of("a", "b")).failed()).hasSize(1);
        }
    }
}
