package io.github.hfclient;

import io.github.hfclient.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a request: names as the server knows them, in the order in which they were set, each with a JSON value.
 * Immutable; a setting that is null is no setting.
 *
 * @param json the settings as an object
 */
public record Parameters(Json.Obj json) {
    /**
     * Checks the argument.
     *
     * @throws IllegalArgumentException if it is null
     */
    public Parameters {
        Require.present("json", json);
    }

    /** No settings. */
    public static final Parameters NONE = new Parameters(Json.Obj.EMPTY);

    /**
     * These settings with one more, or with another value for one of them; null removes nothing and adds nothing.
     *
     * @param value anything that {@link Json#of} takes
     * @throws IllegalArgumentException if the name is blank or the value has no JSON form
     */
    public Parameters with(String name, @Nullable Object value) {
        Require.text("with: name", name);
        Json setting = Json.of(value);
        return setting.absent() ? this : new Parameters(json.with(name, setting));
    }

    /** These settings and others, which count where both are set. */
    public Parameters with(Parameters more) {
        if (Require.present("with: more", more).isEmpty()) return this;
        return isEmpty() ? more : new Parameters(json.with(more.json));
    }

    /** These settings but one. */
    public Parameters without(String name) {
        if (json.get(name).absent()) return this;
        Map<String, Json> others = new LinkedHashMap<>(all());
        others.remove(name);
        return new Parameters(new Json.Obj(others));
    }

    /** The value of a setting, or {@link Json.Null#NULL} if it is not set. */
    public Json get(String name) {
        return json.get(name);
    }

    /** Whether nothing is set. */
    public boolean isEmpty() {
        return json.fields().isEmpty();
    }

    /** All settings. */
    public Map<String, Json> all() {
        return json.fields();
    }

    @Override
    public String toString() {
        return json.text();
    }
}
