package io.github.hfclient.tasks.records;

import io.github.hfclient.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One constant of an enum, by its name. */
record Constant(Class<?> type, List<Enum<?>> constants) implements Shape {
    static Constant of(Class<?> type) {
        return new Constant(
                type,
                Arrays.stream(type.getEnumConstants())
                        .<Enum<?>>map(constant -> (Enum<?>) constant)
                        .toList());
    }

    @Override
    public Json.Obj schema() {
        Json names = Json.of(constants.stream().map(Enum::name).toList());
        Json.Obj schema = Json.Obj.of("type", Json.of("string"), "enum", names);
        return Shape.described(schema, type);
    }

    @Override
    public Object read(Json value, Place place) {
        String name = value.string();
        Object exact = name == null ? null : first(constant -> constant.name().equals(name));
        if (exact != null) return exact;
        Object near = name == null ? null : first(constant -> constant.name().equalsIgnoreCase(name.strip()));
        if (near == null) throw place.expected("one of " + names(), value);
        return near;
    }

    @Override
    public Json write(Object value) {
        return Json.of(((Enum<?>) value).name());
    }

    @Override
    public boolean strict() {
        return true;
    }

    private @Nullable Object first(Predicate<Enum<?>> wanted) {
        return constants.stream().filter(wanted).findFirst().orElse(null);
    }

    private String names() {
        return constants.stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
