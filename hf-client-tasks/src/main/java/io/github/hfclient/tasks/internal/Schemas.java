package io.github.hfclient.tasks.internal;

import io.github.hfclient.Require;
import io.github.hfclient.json.Json;

/** What can be said of a JSON Schema without knowing JSON Schema. */
public final class Schemas {
    private Schemas() {}

    public static Json requireObject(String name, Json schema) {
        if (Require.present(name, schema) instanceof Json.Obj) return schema;
        throw new IllegalArgumentException(name + " is no JSON object, as a JSON Schema has to be");
    }
}
