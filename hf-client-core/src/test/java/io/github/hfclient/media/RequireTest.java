package io.github.hfclient.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.hfclient.Require;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RequireTest {
    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal("text is null", () -> Require.text("text", null)),
                refusal("text is blank", () -> Require.text("text", " \n\u2003")),
                refusal("source is null", () -> Require.present("source", null)),
                refusal("topK is 0, must be 1 to 100", () -> Require.range("topK", 0, 1, 100)),
                refusal("topK is 101, must be 1 to 100", () -> Require.range("topK", 101, 1, 100)),
                refusal("topP is NaN, must be 0.0 to 1.0", () -> Require.range("topP", Double.NaN, 0, 1)),
                refusal("topP is 1.5, must be 0.0 to 1.0", () -> Require.range("topP", 1.5, 0, 1)),
                refusal("topP is -0.1, must be 0.0 to 1.0", () -> Require.range("topP", -0.1, 0, 1)),
                refusal("labels is null", () -> Require.texts("labels", null)),
                refusal("labels is empty", () -> Require.texts("labels", List.of())),
                refusal("an element of labels is null", () -> Require.texts("labels", Arrays.asList("a", null))),
                refusal("an element of labels is blank", () -> Require.texts("labels", List.of("a", ""))));
    }

    private static Arguments refusal(String message, ThrowingCallable refused) {
        return Arguments.of(message, refused);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesNamingTheArgument(String message, ThrowingCallable refused) {
        assertThatIllegalArgumentException().isThrownBy(refused).withMessage(message);
    }

    @Test
    void givesBackWhatItTakes() {
        assertThat(Require.text("text", " a ")).isEqualTo(" a ");
        assertThat(Require.range("topK", 1, 1, 100)).isEqualTo(1);
        assertThat(Require.range("topK", 100, 1, 100)).isEqualTo(100);
        assertThat(Require.range("topP", 0.0, 0, 1)).isZero();
        assertThat(Require.range("topP", 1.0, 0, 1)).isEqualTo(1);
        assertThat(Require.texts("labels", List.of("a", "b"))).containsExactly("a", "b");
    }
}
