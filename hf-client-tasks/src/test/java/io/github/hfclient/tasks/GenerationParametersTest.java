package io.github.hfclient.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.hfclient.Media;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.audio.AutomaticSpeechRecognition;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GenerationParametersTest {
    private static final GenerationParameters NONE = GenerationParameters.defaults();

    @Test
    void sendsEverySettingByItsWireName() {
        GenerationParameters all = NONE.temperature(0.7)
                .topK(0)
                .topP(1)
                .typicalP(0.9)
                .epsilonCutoff(0.0003)
                .etaCutoff(0.002)
                .maxLength(200)
                .maxNewTokens(100)
                .minLength(0)
                .minNewTokens(1)
                .doSample(true)
                .earlyStopping(EarlyStopping.NEVER)
                .numBeams(4)
                .numBeamGroups(2)
                .penaltyAlpha(0.6)
                .useCache(false)
                .parameter("repetition_penalty", 1.1);
        assertThat(all.json()).isEqualTo(Json.parse("""
                        {"temperature":0.7,"top_k":0,"top_p":1,"typical_p":0.9,"epsilon_cutoff":0.0003,"eta_cutoff":0.002,
                         "max_length":200,"max_new_tokens":100,"min_length":0,"min_new_tokens":1,"do_sample":true,
                         "early_stopping":"never","num_beams":4,"num_beam_groups":2,"penalty_alpha":0.6,"use_cache":false,
                         "repetition_penalty":1.1}"""));
    }

    @Test
    void sendsBooleansForTheOtherWaysToStop() {
        assertThat(NONE.earlyStopping(EarlyStopping.AT_ONCE).json().get("early_stopping"))
                .isEqualTo(Json.of(true));
        assertThat(NONE.earlyStopping(EarlyStopping.WHEN_UNLIKELY).json().get("early_stopping"))
                .isEqualTo(Json.of(false));
    }

    @Test
    void sendsNothingIfNothingIsSet() {
        AutomaticSpeechRecognition plain = AutomaticSpeechRecognition.of(Media.of(new byte[] {1}, "audio/flac"));
        assertThat(plain.generationParameters(NONE)).isEqualTo(plain);
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatIsOutOfRange() {
        return Stream.of(
                refused("temperature is 0.0", () -> NONE.temperature(0)),
                refused("temperature is NaN", () -> NONE.temperature(Double.NaN)),
                refused("topK is -1", () -> NONE.topK(-1)),
                refused("topP is 1.1", () -> NONE.topP(1.1)),
                refused("typicalP is -0.1", () -> NONE.typicalP(-0.1)),
                refused("epsilonCutoff is 2.0", () -> NONE.epsilonCutoff(2)),
                refused("etaCutoff is NaN", () -> NONE.etaCutoff(Double.NaN)),
                refused("maxLength is 0", () -> NONE.maxLength(0)),
                refused("maxNewTokens is 0", () -> NONE.maxNewTokens(0)),
                refused("minLength is -1", () -> NONE.minLength(-1)),
                refused("minNewTokens is -1", () -> NONE.minNewTokens(-1)),
                refused("rule is null", () -> NONE.earlyStopping(null)),
                refused("numBeams is 0", () -> NONE.numBeams(0)),
                refused("numBeamGroups is 0", () -> NONE.numBeamGroups(0)),
                refused("penaltyAlpha is 1.5", () -> NONE.penaltyAlpha(1.5)),
                refused("name is blank", () -> NONE.parameter("", 1)),
                refused("parameters is null", () -> new GenerationParameters(null)));
    }

    private static DynamicTest refused(String message, ThrowingCallable call) {
        return DynamicTest.dynamicTest(
                message,
                () -> assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message));
    }
}
