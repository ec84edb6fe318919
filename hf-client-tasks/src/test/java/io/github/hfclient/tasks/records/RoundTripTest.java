package io.github.hfclient.tasks.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written reads back the same, as text too. */
class RoundTripTest {
    enum Color {
        RED,
        green
    }

    record Inner(
            String text,
            Color color,
            Optional<LocalDate> day,
            @Nullable Instant moment) {}

    record Outer(
            boolean bool,
            byte tiny,
            short small,
            int whole,
            long big,
            float rough,
            double fraction,
            BigInteger huge,
            BigDecimal exact,
            OptionalInt maybeWhole,
            OptionalLong maybeBig,
            OptionalDouble maybeFraction,
            List<Inner> list,
            Set<Integer> set,
            Map<String, List<Inner>> map) {}

    /** Records of chance, the same for the same seed. */
    private record Chance(Random random) {
        Outer outer() {
            return new Outer(
                    random.nextBoolean(),
                    (byte) random.nextInt(),
                    (short) random.nextInt(),
                    random.nextInt(),
                    random.nextLong(),
                    random.nextFloat() * 1e10f,
                    random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300),
                    new BigInteger(random.nextInt(300), random),
                    BigDecimal.valueOf(random.nextInt(1_000_000) * 10L + 1, random.nextInt(40)),
                    random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt()),
                    random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(random.nextLong()),
                    random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(random.nextDouble()),
                    many(this::inner),
                    new LinkedHashSet<>(many(random::nextInt)),
                    map());
        }

        private Inner inner() {
            return new Inner(
                    text(),
                    Color.values()[random.nextInt(2)],
                    Optional.of(LocalDate.ofEpochDay(random.nextInt(100_000))).filter(day -> random.nextBoolean()),
                    random.nextBoolean()
                            ? null
                            : Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)));
        }

        private Map<String, List<Inner>> map() {
            Map<String, List<Inner>> map = new LinkedHashMap<>();
            for (String name : many(this::text)) map.put(name, many(this::inner));
            return map;
        }

        private <E> List<E> many(Supplier<E> one) {
            List<E> many = new ArrayList<>();
            for (int left = random.nextInt(4); left > 0; left--) many.add(one.get());
            return many;
        }

        /** With control characters, quotes, and characters of two and four bytes. */
        private String text() {
            int[] points = random.ints(random.nextInt(8), 0, 0x20000)
                    .map(point -> Character.isSurrogate((char) point) ? '"' : point)
                    .toArray();
            return new String(points, 0, points.length);
        }
    }

    @Test
    void whatIsWrittenReadsBackTheSame() {
        RecordSchema<Outer> schema = RecordSchema.of(Outer.class);
        for (int seed = 0; seed < 1000; seed++) {
            Outer outer = new Chance(new Random(seed)).outer();
            String text = schema.write(outer).text();
            assertThat(schema.read(Json.parse(text)))
                    .as("seed %d: %s", seed, text)
                    .isEqualTo(outer);
        }
    }

    /** One value somewhere is replaced by one of another kind: it fits or it is told where it does not, nothing else. */
    @Test
    void whatIsBrokenIsReadOrTold() {
        RecordSchema<Outer> schema = RecordSchema.of(Outer.class);
        for (int seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            Json broken = broken(schema.write(new Chance(random).outer()), random);
            try {
                assertThat(schema.read(broken)).isNotNull();
            } catch (JsonException e) {
                assertThat(e).as("seed %d: %s", seed, broken).hasMessageMatching("(?s)expected .+ at .+, found .+");
            }
        }
    }

    private static Json broken(Json value, Random random) {
        if (random.nextInt(4) == 0)
            return Json.of(List.of("x", 1.5, true, List.of(), Map.of()).get(random.nextInt(5)));
        if (value instanceof Json.Arr array) {
            return Json.of(
                    array.items().stream().map(item -> broken(item, random)).toList());
        }
        if (!(value instanceof Json.Obj object)) return value;
        Map<String, Json> fields = new LinkedHashMap<>(object.fields());
        fields.replaceAll((name, field) -> broken(field, random));
        return new Json.Obj(fields);
    }

    record Small(String text, OptionalInt number, List<Double> list) {}

    @Test
    void leavesOutWhatIsEmpty() {
        assertThat(RecordSchema.of(Small.class)
                        .write(new Small("a", OptionalInt.empty(), List.of()))
                        .text())
                .isEqualTo("{\"text\":\"a\",\"list\":[]}");
    }

    @Test
    @SuppressWarnings("NullAway") // refused, that is the point
    void refusesToWriteWhatTheSchemaDoesNotAllow() {
        RecordSchema<Small> schema = RecordSchema.of(Small.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> schema.write(new Small(null, OptionalInt.empty(), List.of())))
                .withMessage("text is null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> schema.write(new Small("a", OptionalInt.empty(), List.of(Double.NaN))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> schema.write(null))
                .withMessage("value is null");
    }

    record Strict(String text, List<Leaf> leaves) {}

    record Leaf(Color color) {}

    record Loose(List<Small> deep) {}

    record Mapped(Map<String, String> map) {}

    @Test
    void isStrictIfEveryFieldIsKnownAndRequired() {
        assertThat(RecordSchema.of(Strict.class).strict()).isTrue();
        assertThat(RecordSchema.of(Loose.class).strict()).isFalse();
        assertThat(RecordSchema.of(Mapped.class).strict()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "nope", "{}{}", ""})
    void textThatIsNoJsonIsNoRecord(String text) {
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> RecordSchema.of(Small.class).read(Json.parse(text)));
    }
}
