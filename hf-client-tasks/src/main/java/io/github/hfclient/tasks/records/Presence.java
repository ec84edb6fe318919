package io.github.hfclient.tasks.records;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether the model must give a component, and what the record gets if it does not.
 *
 * @param value what is inside, where the wrapper's own type does not tell it; else null
 * @param missing what the record gets when there is no value and none is required
 * @param wrapping puts a value into what the record wants
 * @param unwrapping takes it out again; null if there is none
 */
record Presence(
        boolean required,
        @Nullable Class<?> value,
        @Nullable Object missing,
        Function<Object, Object> wrapping,
        Function<Object, @Nullable Object> unwrapping) {
    private static final Presence REQUIRED = plain(true);
    private static final Presence NULLABLE = plain(false);
    private static final Map<Class<?>, Presence> WRAPPERS = Map.of(
            Optional.class,
            wrapper(null, Optional.empty(), Optional::of, v -> ((Optional<?>) v).orElse(null)),
            OptionalInt.class,
            wrapper(int.class, OptionalInt.empty(), v -> OptionalInt.of((int) v), Presence::intOrNull),
            OptionalLong.class,
            wrapper(long.class, OptionalLong.empty(), v -> OptionalLong.of((long) v), Presence::longOrNull),
            OptionalDouble.class,
            wrapper(double.class, OptionalDouble.empty(), v -> OptionalDouble.of((double) v), Presence::doubleOrNull));

    private static Presence plain(boolean required) {
        return new Presence(required, null, null, Function.identity(), value -> value);
    }

    private static Presence wrapper(
            @Nullable Class<?> value,
            Object missing,
            Function<Object, Object> wrapping,
            Function<Object, @Nullable Object> unwrapping) {
        return new Presence(false, value, missing, wrapping, unwrapping);
    }

    private static @Nullable Object intOrNull(Object optional) {
        OptionalInt number = (OptionalInt) optional;
        return number.isPresent() ? (Object) number.getAsInt() : null;
    }

    private static @Nullable Object longOrNull(Object optional) {
        OptionalLong number = (OptionalLong) optional;
        return number.isPresent() ? (Object) number.getAsLong() : null;
    }

    private static @Nullable Object doubleOrNull(Object optional) {
        OptionalDouble number = (OptionalDouble) optional;
        return number.isPresent() ? (Object) number.getAsDouble() : null;
    }

    static Presence of(RecordComponent component, Annotations annotations) {
        Presence wrapper = WRAPPERS.get(component.getType());
        if (wrapper != null) return wrapper;
        return annotations.nullable() && !component.getType().isPrimitive() ? NULLABLE : REQUIRED;
    }

    /** The type of the value itself, given that of the component. */
    Type inside(Type type) {
        if (value != null) return value;
        boolean wrapped = missing != null && type instanceof ParameterizedType;
        return wrapped ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
    }
}
