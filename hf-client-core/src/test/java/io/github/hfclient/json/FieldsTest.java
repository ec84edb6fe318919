package io.github.hfclient.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FieldsTest {
    @Test
    void behavesAsAMapThatKeepsTheOrderWhateverTheirNumber() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            Map<String, Json> expected = new LinkedHashMap<>();
            Fields fields = new Fields(random.nextInt(3));
            for (int i = random.nextInt(40); i > 0; i--) {
                String name = "n" + random.nextInt(25);
                Json value = Json.of(i);
                expected.put(name, value);
                fields.set(name, value);
            }
            assertThat(fields).isEqualTo(expected).hasSameHashCodeAs(expected);
            assertThat(fields.entrySet()).containsExactlyElementsOf(expected.entrySet());
            assertThat(fields.get("n1")).isEqualTo(expected.get("n1"));
            assertThat(fields.containsKey("n2")).isEqualTo(expected.containsKey("n2"));
        }
    }

    @Test
    void aCopyWithMoreLeavesTheOldOneAlone() {
        Fields one = Fields.copyOf(Map.of("a", Json.of(1)));
        Fields two = one.with("b", Json.of(2));
        Fields three = two.with(Fields.copyOf(Map.of("a", Json.of(3), "c", Json.of(4))));
        assertThat(one).hasSize(1);
        assertThat(two).containsOnlyKeys("a", "b").containsEntry("a", Json.of(1));
        assertThat(three).hasSize(3).containsEntry("a", Json.of(3)).containsEntry("b", Json.of(2));
    }

    @Test
    void takesAMapThatDoesNotChangeAnyMoreAsItIs() {
        Fields fields = Fields.copyOf(Map.of("a", Json.of(1)));
        assertThat(Fields.copyOf(fields)).isSameAs(fields);
    }

    @Test
    void cannotBeChangedFromOutside() {
        Map<String, Json> fields = ((Json.Obj) Json.parse("{\"a\":1}")).fields();
        assertThatThrownBy(() -> fields.put("b", Json.of(2))).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> fields.remove("a")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(fields::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> fields.entrySet().iterator().next().setValue(Json.of(2)))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void endsWithItsLastField() {
        var walk = new Fields(0).entrySet().iterator();
        assertThatThrownBy(walk::next).isInstanceOf(NoSuchElementException.class);
    }
}
