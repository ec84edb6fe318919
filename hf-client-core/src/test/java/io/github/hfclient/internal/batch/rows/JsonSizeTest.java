package io.github.hfclient.internal.batch.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.json.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSizeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\"plain ~ text\"",
                "\"a \\\"quote\\\" and a \\\\\"",
                "\"a\\u0001b\\u001f\"",
                "\"\u007f \u0080 \u00e9 \u07ff\"",
                "\"\u0800 \u20ac \uffff\"",
                "\"\ud83d\ude00\"",
            })
    void ofATextIsWhatItTakesInUtf8(String json) {
        assertThat(JsonSize.of(Json.parse(json))).isEqualTo(json.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void ofListsAndObjectsIsThatOfTheirPartsAndABitMore() {
        assertThat(JsonSize.of(Json.parse("[\"ab\",\"c\"]"))).isEqualTo(4 + 1 + 3 + 1 + 2);
        assertThat(JsonSize.of(Json.parse("{\"a\":\"b\",\"cd\":\"\"}"))).isEqualTo(3 + 3 + 2 + 4 + 2 + 2);
        assertThat(JsonSize.of(Json.parse("[]"))).isEqualTo(2);
    }

    @Test
    void ofAnythingElseIsAsMuchAsANumberMayTake() {
        assertThat(JsonSize.of(Json.of(12))).isEqualTo(10);
        assertThat(JsonSize.of(Json.of(true))).isEqualTo(10);
        assertThat(JsonSize.of(null)).isEqualTo(10);
    }
}
