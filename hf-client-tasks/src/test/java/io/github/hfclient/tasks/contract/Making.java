package io.github.hfclient.tasks.contract;

import io.github.hfclient.Media;
import io.github.hfclient.json.Json;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Makes a value as a fixture says: {@code {"of": ["I love you"], "topK": [2]}} stands for
 * {@code TextClassification.of("I love you").topK(2)}.
 */
final class Making {
    private Making() {}

    /** What the methods make, the first of which is a static one of the type. Throws what they throw. */
    static Object of(Class<?> type, Json steps) {
        Object made = null;
        for (Map.Entry<String, Json> step : ((Json.Obj) steps).fields().entrySet()) {
            made = invoked(type, made, step.getKey(), step.getValue().items());
        }
        return Objects.requireNonNull(made, "a fixture makes nothing");
    }

    private static Object invoked(Class<?> type, Object target, String name, List<Json> arguments) {
        for (Method method : type.getMethods()) {
            if (!method.getName().equals(name) || method.getParameterCount() != arguments.size()) continue;
            Object[] values = values(method, arguments);
            if (values != null) return invoked(method, target, values);
        }
        throw new AssertionError(type.getSimpleName() + " has no " + name + " for " + arguments);
    }

    private static Object invoked(Method method, Object target, Object[] values) {
        try {
            return method.invoke(target, values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) throw refused;
            throw new AssertionError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** Null if the method is another overload. */
    private static Object[] values(Method method, List<Json> arguments) {
        try {
            Object[] values = new Object[arguments.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = value(arguments.get(i), method.getGenericParameterTypes()[i]);
            }
            return values;
        } catch (ClassCastException e) {
            return null;
        }
    }

    private static Object value(Json json, Type type) {
        if (type instanceof ParameterizedType generic) return collected(json, generic);
        return value(json, (Class<?>) type);
    }

    private static Object collected(Json json, ParameterizedType generic) {
        Type[] of = generic.getActualTypeArguments();
        if (generic.getRawType() == List.class) return listed((Json.Arr) json, of[0]);
        Map<String, Object> map = new LinkedHashMap<>();
        ((Json.Obj) json).fields().forEach((name, value) -> map.put(name, value(value, of[1])));
        return map;
    }

    private static List<Object> listed(Json.Arr array, Type of) {
        return array.items().stream().map(item -> value(item, of)).toList();
    }

    private static Object value(Json json, Class<?> type) {
        if (json.absent()) return null;
        if (type == Object.class || type == Json.class) return json;
        if (type == String.class) return ((Json.Str) json).value();
        if (type == boolean.class) return ((Json.Bool) json).value();
        if (type == int.class) return ((Json.Num) json).value().intValueExact();
        if (type == long.class) return ((Json.Num) json).value().longValueExact();
        if (type == double.class) return ((Json.Num) json).value().doubleValue();
        if (type == Media.class) return media((Json.Obj) json);
        if (type.isArray()) return array((Json.Arr) json, type.getComponentType());
        return type.isEnum() ? constant((Json.Str) json, type) : of(type, ((Json.Obj) json).get("make"));
    }

    private static Media media(Json.Obj json) {
        byte[] bytes = Base64.getDecoder().decode(json.get("media").string());
        return Media.of(bytes, String.valueOf(json.get("type").string()));
    }

    private static Object array(Json.Arr json, Class<?> of) {
        return listed(json, of).toArray(size -> (Object[]) java.lang.reflect.Array.newInstance(of, size));
    }

    private static Object constant(Json.Str name, Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name.value()))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("no " + name + " in " + Arrays.toString(type.getEnumConstants())));
    }
}
