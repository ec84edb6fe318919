package io.github.hfclient.tasks.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON into records: what fits, and where it says that something does not. A single quote stands for a double one. */
class ReadingTest {
    enum State {
        OPEN,
        Paid,
        PAID
    }

    record Everything(
            String text,
            boolean bool,
            byte tiny,
            short small,
            int whole,
            long big,
            BigInteger huge,
            float rough,
            double fraction,
            BigDecimal exact,
            State state,
            LocalDate day,
            Instant moment,
            List<Integer> list,
            Set<String> set,
            Map<String, Boolean> map) {}

    private static final String EVERYTHING = "{'text':'a','bool':true,'tiny':-128,'small':32767,'whole':7,'big':9e3,"
            + "'huge':18446744073709551616,'rough':0.5,'fraction':1e-3,'exact':12.50,'state':'open','day':'2024-02-29',"
            + "'moment':'2024-02-29T12:00:00+01:00','list':[3,1,3],'set':['b','a','b'],'map':{'x':true,'':false}}";

    private static Json json(String text) {
        return Json.parse(text.replace('\'', '"'));
    }

    private static <T extends Record> T read(Class<T> type, String text) {
        return RecordSchema.of(type).read(json(text));
    }

    @Test
    void readsEveryType() {
        assertThat(read(Everything.class, EVERYTHING))
                .isEqualTo(new Everything(
                        "a",
                        true,
                        (byte) -128,
                        (short) 32767,
                        7,
                        9000,
                        BigInteger.TWO.pow(64),
                        0.5f,
                        0.001,
                        new BigDecimal("12.5"),
                        State.OPEN,
                        LocalDate.of(2024, 2, 29),
                        Instant.parse("2024-02-29T11:00:00Z"),
                        List.of(3, 1, 3),
                        Set.of("b", "a"),
                        Map.of("x", true, "", false)));
    }

    @Test
    void keepsTheOrderOfSetsAndMaps() {
        Everything read = read(Everything.class, EVERYTHING);
        assertThat(read.set()).containsExactly("b", "a").isUnmodifiable();
        assertThat(read.map()).isUnmodifiable();
        assertThat(read.map().keySet()).containsExactly("x", "");
        assertThat(read.list()).isUnmodifiable();
    }

    record Exact(BigDecimal value) {}

    @Test
    void writesARoundNumberWithoutExponent() {
        assertThat(read(Exact.class, "{'value':1200}").value()).hasToString("1200");
        assertThat(read(Exact.class, "{'value':1e999999999}").value()).hasToString("1E+999999999");
    }

    record Huge(BigInteger value) {}

    @Test
    void takesWholeNumbersOfAThousandDigits() {
        assertThat(read(Huge.class, "{'value':1e999}").value()).isEqualTo(BigInteger.TEN.pow(999));
    }

    record Optionals(
            Optional<State> state,
            OptionalInt whole,
            OptionalLong big,
            OptionalDouble fraction,
            @Nullable LocalDate day,
            Optional<List<Integer>> list) {}

    @Test
    void readsWhatIsOptional() {
        String all = "{'state':'PAID','whole':1,'big':2,'fraction':3,'day':'2024-12-31','list':[4]}";
        assertThat(read(Optionals.class, all))
                .isEqualTo(new Optionals(
                        Optional.of(State.PAID),
                        OptionalInt.of(1),
                        OptionalLong.of(2),
                        OptionalDouble.of(3),
                        LocalDate.of(2024, 12, 31),
                        Optional.of(List.of(4))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {"{}", "{'state':null,'whole':null,'big':null,'fraction':null,'day':null,'list':null}"})
    void takesNullForWhatIsOptionalAndMissing(String text) {
        assertThat(read(Optionals.class, text))
                .isEqualTo(new Optionals(
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalLong.empty(),
                        OptionalDouble.empty(),
                        null,
                        Optional.empty()));
    }

    record One(State state) {}

    @ParameterizedTest
    @CsvSource({"Paid,Paid", "PAID,PAID", "paid,Paid", "oPeN,OPEN", "' open ',OPEN"})
    void takesTheExactConstantBeforeAnotherCase(String name, State state) {
        assertThat(RecordSchema.of(One.class).read(Json.of(Map.of("state", name))))
                .isEqualTo(new One(state));
    }

    record Item(String what, BigDecimal price) {
        Item {
            if (price.signum() < 0) throw new IllegalArgumentException("price is negative: " + price);
            if (what.isEmpty()) throw new AssertionError("no words");
        }
    }

    record Invoice(List<Item> items, Map<String, Item> extras, int count, Optional<LocalDate> due) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {
                "[];expected an object at the root, found a list",
                "null;expected an object at the root, found null",
                "{};expected a value at /items, found nothing",
                "{'items':null};expected a list at /items, found null",
                "{'items':{}};expected a list at /items, found an object",
                "{'items':[{'what':'a','price':1},{'what':'b','price':'2'}]};"
                        + "expected a number of any size at /items/1/price, found text",
                "{'items':[{'what':true}]};expected text at /items/0/what, found a boolean",
                "{'items':[{'what':'a'}]};expected a value at /items/0/price, found nothing",
                "{'items':[{'what':'a','price':-1}]};Item refused its values at /items/0",
                "{'items':[],'extras':[]};expected an object at /extras, found a list",
                "{'items':[],'extras':{'a/b~c':7}};expected an object at /extras/a~1b~0c, found a number",
                "{'items':[],'extras':{},'count':1.5};"
                        + "expected a whole number in the range of an int at /count, found a number",
                "{'items':[],'extras':{},'count':1,'due':'29.2.2024'};"
                        + "expected a date such as 2024-12-31 at /due, found text",
                "{'items':[],'extras':{},'count':1,'due':5};expected a date such as 2024-12-31 at /due, found a number",
            })
    void saysWhatDoesNotFitAndWhere(String text, String message) {
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> read(Invoice.class, text))
                .withMessage(message);
    }

    @ParameterizedTest
    @CsvSource({
        "tiny,128",
        "tiny,-129",
        "small,32768",
        "whole,2147483648",
        "whole,1e999999999",
        "big,9223372036854775808",
        "huge,1e1000",
        "huge,1e999999999",
        "huge,0.5",
        "rough,1e39",
        "fraction,1e309",
        "bool,0",
        "state,0",
        "day,0",
        "moment,0",
        "list,0",
        "set,0",
        "map,0",
        "text,0",
    })
    void refusesWhatATypeCannotHold(String field, String value) {
        Json.Obj broken = ((Json.Obj) json(EVERYTHING)).with(field, Json.parse(value));
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> RecordSchema.of(Everything.class).read(broken))
                .withMessageStartingWith("expected ")
                .withMessageEndingWith(" at /" + field + ", found a number");
    }

    @Test
    void namesTheConstantsButNotTheValue() {
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> read(One.class, "{'state':'a secret'}"))
                .withMessage("expected one of OPEN, Paid, PAID at /state, found text");
    }

    @Test
    void givesTheRecordsOwnWordsAsTheCause() {
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> read(Item.class, "{'what':'a','price':-1}"))
                .withMessage("Item refused its values at the root")
                .havingCause()
                .isInstanceOf(IllegalArgumentException.class)
                .withMessage("price is negative: -1");
    }

    @Test
    void letsAnErrorOfTheRecordThrough() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> read(Item.class, "{'what':'','price':1}"))
                .withMessage("no words");
    }

    @Test
    void ignoresFieldsThatTheRecordDoesNotHave() {
        assertThat(read(Item.class, "{'more':[],'what':'a','price':1}")).isEqualTo(new Item("a", BigDecimal.ONE));
    }

    @Test
    void keepsKeysFromTakingOverTheMessage() {
        String key = "line\nbreak" + "x".repeat(1000);
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> RecordSchema.of(Invoice.class)
                        .read(Json.of(Map.of("items", List.of(), "extras", Map.of(key, 1)))))
                .satisfies(refused -> assertThat(refused.getMessage())
                        .startsWith("expected an object at /extras/line?break")
                        .hasSizeLessThan(200));
    }
}
