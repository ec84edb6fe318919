package io.github.hfclient.internal.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChoicesTest {
    private static final Choice ALL = new Choice(
            "acme/m", URI.create("https://x.test"), Duration.ofSeconds(5), "key-1", Map.of("X-A", "1"), true);

    @Test
    void eachChangesItsOwnPartAlone() {
        Choice c = Choices.on(Choice.NONE, "acme/m");
        c = Choices.at(c, "https://x.test/");
        c = Choices.within(c, Duration.ofSeconds(5));
        c = Choices.token(c, " key-1\n");
        c = Choices.header(c, "X-A", "1");
        c = Choices.waitForModel(c);
        assertThat(c).isEqualTo(ALL);
    }

    @Test
    void inAnotherOrderTheResultIsTheSame() {
        Choice c = Choices.waitForModel(Choice.NONE);
        c = Choices.header(c, "X-A", "1");
        c = Choices.token(c, "\"key-1\"");
        c = Choices.within(c, Duration.ofSeconds(5));
        c = Choices.at(c, "https://x.test");
        c = Choices.on(c, "acme/m");
        assertThat(c).isEqualTo(ALL);
    }

    @Test
    void noneIsNeverChanged() {
        Choices.header(Choices.on(Choice.NONE, "acme/m"), "X-A", "1");
        assertThat(Choice.NONE).isEqualTo(new Choice(null, null, null, null, Map.of(), false));
    }

    @ParameterizedTest
    @CsvSource({
        "'', on: model is blank",
        "https://x.test, on: the model is a URL; use at(url)",
        "'a\nb', on: the model holds a control character"
    })
    void refusesModels(String model, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Choices.on(Choice.NONE, model))
                .withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S"})
    void refusesNoTime(Duration time) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Choices.within(Choice.NONE, time))
                .withMessage("within is " + time + ", must be more than nothing");
    }

    @Test
    void refusesABlankToken() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Choices.token(Choice.NONE, " "))
                .withMessage("token is blank");
    }

    @Test
    void theSameHeaderInAnotherCaseReplacesTheFirst() {
        Choice c = Choices.header(Choices.header(Choice.NONE, "X-Acme", "1"), "x-acme", "2");
        assertThat(c.headers().values()).containsExactly("2");
    }

    @ParameterizedTest
    @CsvSource({
        "'', header: name is blank",
        "X A, header: the name is not one of a header",
        "'X\nA', header: the name is not one of a header",
        "caf\u00e9, header: the name is not one of a header",
        "authorization, Authorization is set by token(..)",
        "Content-Type, Content-Type is set by the client",
        "content-length, content-length is set by the client",
        "Host, Host is set by the client",
        "Connection, Connection is set by the client",
        "Upgrade, Upgrade is set by the client",
        "Expect, Expect is set by the client",
        "Transfer-Encoding, Transfer-Encoding is set by the client",
    })
    void refusesHeaders(String name, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Choices.header(Choice.NONE, name, "x"))
                .withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nX: y", "caf\u00e9", "a\u0000", " a", "a "})
    void refusesValuesOfHeadersWithoutShowingThem(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Choices.header(Choice.NONE, "X-A", value))
                .withMessage("header: the value of X-A holds a line break, a blank at an end, or is not ASCII");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a b\tc", "!~", "\"acme\""})
    void takesValuesOfHeaders(String value) {
        assertThat(Choices.header(Choice.NONE, "X-A", value).headers()).containsExactly(Map.entry("X-A", value));
    }

    @Test
    void toStringShowsNeitherTokenNorHeaders() {
        assertThat(ALL).hasToString("acme/m at x.test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hf_", "hf_oauth_", "hf_jwt_"})
    void aTokenIsNoModel(String prefix) {
        String token = prefix + "a1".repeat(12);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Choices.on(Choice.NONE, token))
                .withMessage("on: the model is a token; use token(..)");
        assertThat(Choices.on(Choice.NONE, "hf_tiny-model").model()).isEqualTo("hf_tiny-model");
    }
}
