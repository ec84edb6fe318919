package io.github.hfclient.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.hfclient.Parameters;
import io.github.hfclient.json.Json;
import org.junit.jupiter.api.Test;

class ParametersTest {
    @Test
    void keepTheOrderInWhichTheyWereSet() {
        Parameters parameters = Parameters.NONE.with("b", 1).with("a", 2).with("b", 3);
        assertThat(parameters).hasToString("{\"b\":3,\"a\":2}");
        assertThat(parameters.all()).containsOnlyKeys("b", "a");
    }

    @Test
    void changeNothingButTheCopy() {
        Parameters one = Parameters.NONE.with("a", 1);
        one.with("a", 2);
        assertThat(one.get("a")).isEqualTo(Json.of(1));
        assertThat(Parameters.NONE.isEmpty()).isTrue();
    }

    @Test
    void takeNullForNoSetting() {
        Parameters one = Parameters.NONE.with("a", 1);
        assertThat(one.with("a", null)).isEqualTo(one);
        assertThat(one.with("b", null)).isEqualTo(one);
        assertThat(one.get("b").absent()).isTrue();
    }

    @Test
    void areEqualWhateverTheOrder() {
        Parameters one = Parameters.NONE.with("a", 1).with("b", 2.0);
        Parameters other = Parameters.NONE.with("b", 2).with("a", 1L);
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    }

    @Test
    void refuseABlankNameAndAValueWithoutJson() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parameters.NONE.with(" ", 1))
                .withMessage("with: name is blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parameters.NONE.with("a", new Object()))
                .withMessage("no JSON form for a java.lang.Object");
        assertThatIllegalArgumentException().isThrownBy(() -> Parameters.NONE.with("a", Double.NaN));
    }
}
