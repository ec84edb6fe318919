package io.github.hfclient.tasks.records;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What has no JSON form is refused when the schema is made, with the place of it. */
class RefusedTypesTest {
    private static void assertRefused(Class<? extends Record> type, String... parts) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordSchema.of(type))
                .satisfies(refused -> org.assertj.core.api.Assertions.assertThat(refused.getMessage())
                        .contains(parts));
    }

    record Dated(Date when) {}

    record Outer(List<Map<String, Dated>> deep) {}

    @Test
    void anotherType() {
        assertRefused(Outer.class, "java.util.Date", "(at /deep/*/*/when of Outer)", "LocalDate");
    }

    record Tree(String name, List<Tree> children) {}

    @Test
    void aRecordThatHoldsItself() {
        assertRefused(Tree.class, "Tree holds itself", "(at /children/* of Tree)");
    }

    record Husband(Wife wife) {}

    record Wife(Optional<Husband> husband) {}

    @Test
    void recordsThatHoldEachOther() {
        assertRefused(Husband.class, "Husband holds itself", "(at /wife/husband of Husband)");
    }

    record Pair<T>(T left, T right) {}

    record Pairs(Pair<String> pair) {}

    @Test
    void aRecordWithTypeParameters() {
        assertRefused(Pairs.class, "Pair<java.lang.String>", "(at /pair of Pairs)");
        assertRefused(Pair.class, "type parameters", "(at the root of Pair)");
    }

    record Numbered(Map<Integer, String> names) {}

    @Test
    void keysThatAreNoTexts() {
        assertRefused(Numbered.class, "java.util.Map<java.lang.Integer, java.lang.String>", "(at /names of Numbered)");
    }

    record Holes(List<Optional<String>> values) {}

    @Test
    void anOptionalThatIsNoComponent() {
        assertRefused(Holes.class, "java.util.Optional<java.lang.String>", "(at /values/* of Holes)");
    }

    record Wild(List<? extends Number> values) {}

    record Arrays(int[] values) {}

    @SuppressWarnings("rawtypes")
    record Raw(List values) {}

    record Anything(Object value) {}

    @Test
    void whatDoesNotTellWhatIsInside() {
        assertRefused(Wild.class, "? extends java.lang.Number", "(at /values/* of Wild)");
        assertRefused(Arrays.class, "int[]", "(at /values of Arrays)");
        assertRefused(Raw.class, "java.util.List", "(at /values of Raw)");
        assertRefused(Anything.class, "java.lang.Object", "(at /value of Anything)");
    }

    @Test
    void nullAndTheTypeOfAllRecords() {
        assertRefused(null, "type is null");
        assertRefused(Record.class, "class java.lang.Record is no record type");
    }

    record Twice(Leaf left, Leaf right) {}

    record Leaf(String name) {}

    @Test
    void butNotARecordThatIsUsedTwice() {
        RecordSchema.of(Twice.class);
    }
}
