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

class ChoiceTest {
    private static final Choice ALL = new Choice(
            "acme/m", URI.create("https://x.test"), Duration.ofSeconds(5), "key-1", Map.of("X-A", "1"), true);

    @Test
    void eachChangesItsOwnPartAlone() {
        Choice c = Choice.NONE.on("acme/m");
        c = c.at("https://x.test/");
        c = c.within(Duration.ofSeconds(5));
        c = c.token(" key-1\n");
        c = c.header("X-A", "1");
        c = c.waitingForModel();
        assertThat(c).isEqualTo(ALL);
    }

    @Test
    void inAnotherOrderTheResultIsTheSame() {
        Choice c = Choice.NONE.waitingForModel();
        c = c.header("X-A", "1");
        c = c.token("\"key-1\"");
        c = c.within(Duration.ofSeconds(5));
        c = c.at("https://x.test");
        c = c.on("acme/m");
        assertThat(c).isEqualTo(ALL);
    }

    @Test
    void noneIsNeverChanged() {
        Choice.NONE.on("acme/m").header("X-A", "1");
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
                .isThrownBy(() -> Choice.NONE.on(model))
                .withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S"})
    void refusesNoTime(Duration time) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Choice.NONE.within(time))
                .withMessage("within is " + time + ", must be more than nothing");
    }

    @Test
    void refusesABlankToken() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Choice.NONE.token(" "))
                .withMessage("token is blank");
    }

    @Test
    void theSameHeaderInAnotherCaseReplacesTheFirst() {
        Choice c = Choice.NONE.header("X-Acme", "1").header("x-acme", "2");
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
                .isThrownBy(() -> Choice.NONE.header(name, "x"))
                .withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nX: y", "caf\u00e9", "a\u0000", " a", "a "})
    void refusesValuesOfHeadersWithoutShowingThem(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Choice.NONE.header("X-A", value))
                .withMessage("header: the value of X-A holds a line break, a blank at an end, or is not ASCII");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a b\tc", "!~", "\"acme\""})
    void takesValuesOfHeaders(String value) {
        assertThat(Choice.NONE.header("X-A", value).headers()).containsExactly(Map.entry("X-A", value));
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
                .isThrownBy(() -> Choice.NONE.on(token))
                .withMessage("on: the model is a token; use token(..)");
        assertThat(Choice.NONE.on("hf_tiny-model").model()).isEqualTo("hf_tiny-model");
    }
}
