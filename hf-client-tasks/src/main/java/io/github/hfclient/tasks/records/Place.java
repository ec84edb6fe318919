package io.github.hfclient.tasks.records;

import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import org.jspecify.annotations.Nullable;

/** Where a value stands, as a chain that costs nothing until it is told. */
record Place(@Nullable Place parent, String name) {
    static final Place ROOT = new Place(null, "");

    /** The place of a field or an item in this one. */
    Place at(String child) {
        return new Place(this, child);
    }

    /** What says that something else was expected here; without the value, which is other people's text. */
    JsonException expected(String expected, @Nullable Json found) {
        return new JsonException("expected " + expected + " at " + this + ", found " + kind(found));
    }

    private static String kind(@Nullable Json value) {
        if (value == null) return "nothing";
        if (value instanceof Json.Obj) return "an object";
        if (value instanceof Json.Arr) return "a list";
        if (value instanceof Json.Num) return "a number";
        if (value instanceof Json.Bool) return "a boolean";
        return value.absent() ? "null" : "text";
    }

    /** A JSON pointer. Keys come from the model: neither a line break nor a megabyte of them gets into a message. */
    @Override
    public String toString() {
        if (parent == null) return "the root";
        String pointer = pointer();
        return pointer.substring(0, Math.min(pointer.length(), 100)).replaceAll("\\p{Cntrl}", "?");
    }

    private String pointer() {
        String escaped = name.replace("~", "~0").replace("/", "~1");
        return parent == null ? "" : parent.pointer() + "/" + escaped;
    }
}
