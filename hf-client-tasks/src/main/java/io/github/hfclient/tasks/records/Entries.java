package io.github.hfclient.tasks.records;

import io.github.hfclient.json.Json;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values of one type under names that the model chooses. */
record Entries(Shape value) implements Shape {
    @Override
    public Json.Obj schema() {
        return Json.Obj.of("type", Json.of("object"), "additionalProperties", value.schema());
    }

    @Override
    public Object read(Json json, Place place) {
        if (!(json instanceof Json.Obj object)) throw place.expected("an object", json);
        Map<String, Object> entries = new LinkedHashMap<>();
        object.fields().forEach((name, each) -> entries.put(name, value.read(each, place.at(name))));
        return Collections.unmodifiableMap(entries);
    }

    @Override
    public Json write(Object map) {
        Map<String, Json> fields = new LinkedHashMap<>();
        ((Map<?, ?>) map).forEach((name, each) -> fields.put((String) name, value.write(each)));
        return new Json.Obj(fields);
    }

    @Override
    public boolean strict() {
        return false;
    }
}
