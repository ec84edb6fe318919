package io.github.hfclient.rules;

import io.github.hfclient.Media;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.Sentiment;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A value of a record, made of values that every record takes; nothing in it is null or empty where it can be something. */
final class Sample {
    private static final Map<Class<?>, Object> PLAIN = Map.ofEntries(
            Map.entry(String.class, "a"),
            Map.entry(double.class, 0.5),
            Map.entry(Double.class, 0.5),
            Map.entry(int.class, 1),
            Map.entry(Integer.class, 1),
            Map.entry(Long.class, 1L),
            Map.entry(boolean.class, true),
            Map.entry(float[].class, new float[] {1, 2}),
            Map.entry(Media.class, Media.of(new byte[] {1, 2}, "image/png")),
            Map.entry(Json.class, Json.of(Map.of("a", List.of(1, true)))),
            Map.entry(Json.Obj.class, Json.Obj.of("role", Json.of("user"), "content", Json.of("a"))));

    private final Set<Class<?>> around = new HashSet<>();

    private Sample() {}

    static Object of(Class<?> type) {
        return new Sample().made(type);
    }

    private Object made(Class<?> type) {
        around.add(type);
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> value(component.getGenericType()))
                .toArray();
        around.remove(type);
        return made(type, components, values);
    }

    private static Object made(Class<?> type, RecordComponent[] components, Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("no sample of " + type, e);
        }
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class)
            return list(generic.getActualTypeArguments()[0]);
        if (type instanceof ParameterizedType generic) return value(generic.getRawType());
        if (!(type instanceof Class<?> plain)) return Sentiment.Polarity.NEUTRAL; // a value of the caller's own
        if (PLAIN.containsKey(plain)) return PLAIN.get(plain);
        if (plain == RuntimeException.class) return null; // two of these are never equal
        return plain.isEnum() ? plain.getEnumConstants()[0] : made(plain);
    }

    /** A record may hold others of its kind, and these none. */
    private List<?> list(Type of) {
        boolean again = of instanceof Class<?> plain && around.contains(plain);
        return again ? List.of() : List.of(value(of));
    }
}
