package io.github.hfclient.tasks.records;

import io.github.hfclient.json.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;

/**
 * Many values of one type.
 *
 * @param collecting makes the collection that the record wants
 */
record Items(Shape item, Function<List<Object>, Object> collecting) implements Shape {
    static Items list(Shape item) {
        return new Items(item, Collections::unmodifiableList);
    }

    /** In the order of the JSON; what comes twice counts once. */
    static Items set(Shape item) {
        return new Items(item, items -> Collections.unmodifiableSet(new LinkedHashSet<>(items)));
    }

    @Override
    public Json.Obj schema() {
        return Json.Obj.of("type", Json.of("array"), "items", item.schema());
    }

    @Override
    public Object read(Json value, Place place) {
        if (!(value instanceof Json.Arr array)) throw place.expected("a list", value);
        List<Object> items = new ArrayList<>();
        for (Json each : array.items()) items.add(item.read(each, place.at(String.valueOf(items.size()))));
        return collecting.apply(items);
    }

    @Override
    public Json write(Object value) {
        List<Json> items = new ArrayList<>();
        for (Object each : (Iterable<?>) value) items.add(item.write(each));
        return new Json.Arr(items);
    }

    @Override
    public boolean strict() {
        return item.strict();
    }
}
