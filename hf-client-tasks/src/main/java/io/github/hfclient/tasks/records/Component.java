package io.github.hfclient.tasks.records;

import io.github.hfclient.json.Json;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One component of a record.
 *
 * @param schema with the component's own description, if it has one
 * @param accessor takes it out of a record; can be called
 */
record Component(String name, Shape shape, Json.Obj schema, Presence presence, Method accessor) {
    @Nullable
    Object read(Json.Obj object, Place place) {
        Json value = object.fields().get(name);
        boolean absent = value == null || value.absent();
        if (absent && !presence.required()) return presence.missing();
        if (value == null) throw place.at(name).expected("a value", null);
        return presence.wrapping().apply(shape.read(value, place.at(name)));
    }

    /** Empty if the record holds no value. */
    Optional<Json> write(Object holder) {
        Object held = held(holder);
        Object value = held == null ? null : presence.unwrapping().apply(held);
        if (value == null && presence.required()) throw new IllegalArgumentException(name + " is null");
        return Optional.ofNullable(value).map(shape::write);
    }

    boolean strict() {
        return presence.required() && shape.strict();
    }

    private @Nullable Object held(Object holder) {
        try {
            return accessor.invoke(holder);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(name + " cannot be read", e.getTargetException());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e); // the walk has seen to it that it cannot be
        }
    }
}
