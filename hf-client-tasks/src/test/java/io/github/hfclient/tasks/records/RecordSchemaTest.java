package io.github.hfclient.tasks.records;

import static org.assertj.core.api.Assertions.assertThat;

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

/** The JSON Schema of record types, as text; in the fixtures a single quote stands for a double one. */
class RecordSchemaTest {
    private static void assertSchema(Class<? extends Record> type, String... expected) {
        String text = RecordSchema.of(type).json().text();
        assertThat(text).isEqualTo(String.join("", expected).replace('\'', '"'));
    }

    record Empty() {}

    @Test
    void ofARecordWithoutComponents() {
        assertSchema(Empty.class, "{'type':'object','properties':{},'required':[],'additionalProperties':false}");
    }

    record Scalars(String text, boolean bool, Boolean boxed, LocalDate day, Instant moment) {}

    @Test
    void ofTextsBooleansAndDates() {
        assertSchema(
                Scalars.class,
                "{'type':'object','properties':{'text':{'type':'string'},'bool':{'type':'boolean'},",
                "'boxed':{'type':'boolean'},'day':{'type':'string','format':'date'},",
                "'moment':{'type':'string','format':'date-time'}},",
                "'required':['text','bool','boxed','day','moment'],'additionalProperties':false}");
    }

    record Whole(byte a, Short b, int c, Integer d, long e, BigInteger f) {}

    @Test
    void ofWholeNumbers() {
        assertSchema(
                Whole.class,
                "{'type':'object','properties':{'a':{'type':'integer'},'b':{'type':'integer'},'c':{'type':'integer'},",
                "'d':{'type':'integer'},'e':{'type':'integer'},'f':{'type':'integer'}},",
                "'required':['a','b','c','d','e','f'],'additionalProperties':false}");
    }

    record Fractions(float a, Double b, BigDecimal c) {}

    @Test
    void ofFractions() {
        assertSchema(
                Fractions.class,
                "{'type':'object','properties':{'a':{'type':'number'},'b':{'type':'number'},'c':{'type':'number'}},",
                "'required':['a','b','c'],'additionalProperties':false}");
    }

    record Collections(List<String> list, Set<Integer> set, Map<String, List<Double>> map) {}

    @Test
    void ofCollections() {
        assertSchema(
                Collections.class,
                "{'type':'object','properties':{'list':{'type':'array','items':{'type':'string'}},",
                "'set':{'type':'array','items':{'type':'integer'}},",
                "'map':{'type':'object','additionalProperties':{'type':'array','items':{'type':'number'}}}},",
                "'required':['list','set','map'],'additionalProperties':false}");
    }

    record Optionals(
            Optional<String> a,
            OptionalInt b,
            OptionalLong c,
            OptionalDouble d,
            @Nullable LocalDate e,
            int f) {}

    @Test
    void requiresAllButTheOptional() {
        assertSchema(
                Optionals.class,
                "{'type':'object','properties':{'a':{'type':'string'},'b':{'type':'integer'},'c':{'type':'integer'},",
                "'d':{'type':'number'},'e':{'type':'string','format':'date'},'f':{'type':'integer'}},",
                "'required':['f'],'additionalProperties':false}");
    }

    enum State {
        OPEN,
        PAID {
            @Override
            public String toString() {
                return "settled";
            }
        }
    }

    @Description("One line")
    record Line(@Description("In words") String what, State state) {}

    @Description("All of it")
    record Sheet(
            Line first,
            @Description("What follows") Line second,
            @Description("The rest") List<Line> rest) {}

    @Test
    void describesRecordsAndComponentsTheNearerWins() {
        String line = "'type':'object','properties':{'what':{'type':'string','description':'In words'},"
                + "'state':{'type':'string','enum':['OPEN','PAID']}},"
                + "'required':['what','state'],'additionalProperties':false";
        assertSchema(
                Sheet.class,
                "{'type':'object','properties':{'first':{" + line + ",'description':'One line'},",
                "'second':{" + line + ",'description':'What follows'},",
                "'rest':{'type':'array','items':{" + line + ",'description':'One line'},'description':'The rest'}},",
                "'required':['first','second','rest'],'additionalProperties':false,'description':'All of it'}");
    }

    @Test
    void isEqualForTheSameTypeAlone() {
        assertThat(RecordSchema.of(Empty.class))
                .isEqualTo(RecordSchema.of(Empty.class))
                .hasSameHashCodeAs(RecordSchema.of(Empty.class))
                .isNotEqualTo(RecordSchema.of(Line.class))
                .hasToString("RecordSchema[Empty]");
    }
}
