package io.github.hfclient.tasks.records;

import io.github.hfclient.json.Json;

/** One Java type as JSON: how it is told to a model, and how it is read. Immutable. */
sealed interface Shape permits Scalar, Constant, Items, Entries, RecordFields {
    /** The JSON Schema of the type. */
    Json.Obj schema();

    /**
     * The Java value of a JSON value.
     *
     * @throws io.github.hfclient.json.JsonException if it does not fit, naming the place
     */
    Object read(Json value, Place place);

    /** The JSON value of a Java value of the type: what {@link #read} takes. */
    Json write(Object value);

    /** Whether every field in it is known and required, as servers want it that take schemas strictly. */
    boolean strict();

    /** This schema with the description that the type has, if it has one. */
    static Json.Obj described(Json.Obj schema, Class<?> type) {
        Description description = type.getAnnotation(Description.class);
        return description == null ? schema : schema.with("description", Json.of(description.value()));
    }
}
