package io.github.hfclient.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfException;
import io.github.hfclient.json.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"422, id-1, too long: my secret", "400, -, -"})
    void keepsTheStatusAndNothingThatMayRepeatTheInput(int status, @Nullable String request, @Nullable String words) {
        HfException.Details details =
                new HfException.Details("task", "acme/m", "x.test", status, request, words, "a body", null);
        Refused refused = Refused.of(new HfException.InvalidInput("no: too long: my secret", details, null));
        assertThat(refused.json().text())
                .doesNotContain("secret")
                .doesNotContain("a body")
                .doesNotContain("null");
        assertThat(Refused.parse(Json.parse(refused.json().text())).again("task", "acme/m", "x.test"))
                .isInstanceOf(HfException.InvalidInput.class)
                .hasMessageStartingWith("task by acme/m at x.test: answered " + status + " to an earlier run")
                .hasMessageContaining("delete the line of the row")
                .extracting(HfException::details)
                .isEqualTo(new HfException.Details("task", "acme/m", "x.test", status, request, null, "", null));
    }

    @Test
    void saysWhatAJournalOfTheFirstFormKept() {
        Json json =
                Json.parse("{\"status\":422,\"message\":\"no: too long\",\"host\":\"x.test\",\"words\":\"too long\"}");
        assertThat(Refused.parse(json).again("task", "acme/m", "x.test"))
                .isInstanceOf(HfException.InvalidInput.class)
                .hasMessage("no: too long");
    }
}
