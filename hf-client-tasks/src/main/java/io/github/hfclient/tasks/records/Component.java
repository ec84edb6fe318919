package io.github.hfclient.tasks.records;

import io.github.hfclient.json.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One component of a record.
 *
 * @param schema with the component's own description, if it has one
 * @param accessor which can be called
 */
record Component(String name, Shape shape, Json.Obj schema, Presence presence, Accessor accessor) {
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
        Object held = accessor.of(holder);
        Object value = held == null ? null : presence.unwrapping().apply(held);
        if (value == null && presence.required()) throw new IllegalArgumentException(name + " is null");
        return Optional.ofNullable(value).map(shape::write);
    }

    boolean strict() {
        return presence.required() && shape.strict();
    }
}
