package io.github.hfclient.examples.doctor;

import io.github.hfclient.json.Json;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which places of a JSON value hold values of which kind, such as {@code [].score: number}; the items of a list are one place.
 */
record Shape(SortedSet<String> places) {

    static Shape of(Json value) {
        SortedSet<String> places = new TreeSet<>();
        add(value, "", places);
        return new Shape(places);
    }

    private static void add(Json value, String place, SortedSet<String> places) {
        places.add((place.isEmpty() ? "the answer" : place) + ": " + kind(value));
        for (Json item : value.items()) add(item, place + "[]", places);
        if (value instanceof Json.Obj object) {
            for (Map.Entry<String, Json> field : object.fields().entrySet()) {
                add(field.getValue(), place + '.' + field.getKey(), places);
            }
        }
    }

    private static String kind(Json value) {
        if (value instanceof Json.Obj) return "object";
        if (value instanceof Json.Arr) return "list";
        if (value instanceof Json.Num) return "number";
        if (value instanceof Json.Bool) return "boolean";
        return value.string() == null ? "null" : "text";
    }

    Shape and(Shape other) {
        SortedSet<String> both = new TreeSet<>(places);
        both.addAll(other.places);
        return new Shape(both);
    }

    /** What is in this shape and not in the other, for people; empty if nothing is. */
    String beyond(Shape known) {
        SortedSet<String> more = new TreeSet<>(places);
        more.removeAll(known.places);
        return String.join(", ", more);
    }
}
