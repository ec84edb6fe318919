package io.github.hfclient.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "false",
                "0",
                "-1.5",
                "18446744073709551615",
                "-170141183460469231731687303715884105728",
                "1.4E-8",
                "\"\"",
                "\"caf\u00e9\"",
                "[]",
                "{}",
                "[[],[[]],{\"a\":[null]}]",
                "{\"b\":1,\"a\":2,\"\":3}",
            })
    void textOfWhatWasParsedIsTheSameText(String text) {
        assertThat(Json.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1, 1.0", "100, 1e2", "0, 0.000", "0, -0.0", "0.25, 25e-2", "1e400, 10e399"})
    void numbersAreEqualByValue(String one, String other) {
        assertThat(Json.parse(one)).isEqualTo(Json.parse(other)).hasSameHashCodeAs(Json.parse(other));
    }

    @Test
    void numbersThatADoubleCannotTellApartDiffer() {
        assertThat(Json.parse("9007199254740993")).isNotEqualTo(Json.parse("9007199254740992"));
    }

    @Test
    void objectsAreEqualWhateverTheOrderOfTheirFields() {
        assertThat(Json.parse("{\"a\":1,\"b\":2}")).isEqualTo(Json.parse("{\"b\":2,\"a\":1.0}"));
    }

    @Test
    void lastOfSeveralFieldsOfOneNameCounts() {
        assertThat(Json.parse("{\"a\":1,\"a\":2}").text()).isEqualTo("{\"a\":2}");
    }

    @Test
    void fieldThatIsSetAgainKeepsItsPlace() {
        Json.Obj object = Json.Obj.of("a", Json.of(1), "b", Json.of(2));
        assertThat(object.with("a", Json.of(3)).text()).isEqualTo("{\"a\":3,\"b\":2}");
    }

    @Test
    void objectDoesNotFollowTheMapItWasMadeOf() {
        Map<String, Json> fields = new LinkedHashMap<>(Map.of("a", Json.of(1)));
        Json object = new Json.Obj(fields);
        fields.clear();
        assertThat(object.text()).isEqualTo("{\"a\":1}");
    }

    @Test
    void stepsIntoWhatIsNotThereAreAbsent() {
        Json json = Json.parse("{\"a\":[7]}");
        assertThat(json.get("a").get(0).number()).isEqualTo(7);
        assertThat(json.get("b").get("c").get(3).absent()).isTrue();
        assertThat(json.get("a").get(1).absent()).isTrue();
        assertThat(json.get("a").get(-1).absent()).isTrue();
        assertThat(json.get("a").get("a").absent()).isTrue();
    }

    @Test
    void valuesOfAnotherKindAreNullOrEmpty() {
        assertThat(Json.of(1).string()).isNull();
        assertThat(Json.of("1").number()).isNull();
        assertThat(Json.of("ab").items()).isEmpty();
        assertThat(Json.parse("null").absent()).isTrue();
        assertThat(Json.parse("0").absent()).isFalse();
    }

    @Test
    void toStringIsTheText() {
        Json json = Json.parse("{\"a\":[\"x\",1,true,null]}");
        assertThat(json).hasToString("{\"a\":[\"x\",1,true,null]}");
    }
}
