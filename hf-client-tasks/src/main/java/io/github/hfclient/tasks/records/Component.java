package io.github.hfclient.tasks.records;

import io.github.hfclient.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * One component of a record.
 *
 * @param schema with the component's own description, if it has one
 */
record Component(String name, Shape shape, Json.Obj schema, Presence presence) {
    @Nullable
    Object read(Json.Obj object, Place place) {
        Json value = object.fields().get(name);
        boolean absent = value == null || value.absent();
        if (absent && !presence.required()) return presence.missing();
        if (value == null) throw place.at(name).expected("a value", null);
        return presence.wrapping().apply(shape.read(value, place.at(name)));
    }
}
