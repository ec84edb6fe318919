package io.github.hfclient.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfException;
import io.github.hfclient.json.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"422, id-1, too long", "400, -, -"})
    void isTheSameFailureWhenItIsReadAgain(int status, @Nullable String request, @Nullable String words) {
        HfException.Details details =
                new HfException.Details("task", "acme/m", "x.test", status, request, words, "a body", null);
        Refused refused = Refused.of(new HfException.InvalidInput("no: too long", details, null));
        Refused read = Refused.parse(Json.parse(refused.json().text()));
        assertThat(read.again("task", "acme/m"))
                .isInstanceOf(HfException.InvalidInput.class)
                .hasMessage("no: too long")
                .extracting(HfException::details)
                .isEqualTo(new HfException.Details("task", "acme/m", "x.test", status, request, words, "", null));
        assertThat(refused.json().text()).doesNotContain("a body").doesNotContain("null");
    }
}
