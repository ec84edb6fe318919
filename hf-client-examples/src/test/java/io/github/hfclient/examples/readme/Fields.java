package io.github.hfclient.examples.readme;

import io.github.hfclient.internal.runtime.Settings;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** The settings as names and values. */
final class Fields {
    private Fields() {}

    static Object value(String field, Settings settings) {
        try {
            return Settings.class.getField(field).get(settings);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the settings have no " + field, e);
        }
    }

    static Map<String, Object> all(Settings settings) {
        Map<String, Object> all = new TreeMap<>();
        Arrays.stream(Settings.class.getFields())
                .map(Field::getName)
                .forEach(name -> all.put(name, value(name, settings)));
        return all;
    }
}
