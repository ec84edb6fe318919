package io.github.hfclient.tasks.records;

import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record: what has a name of its own each.
 *
 * @param constructor the canonical one, which can be called
 */
record RecordFields(Constructor<?> constructor, List<Component> components) implements Shape {
    @Override
    public Json.Obj schema() {
        Map<String, Json> properties = new LinkedHashMap<>();
        components.forEach(component -> properties.put(component.name(), component.schema()));
        Json.Obj schema = Json.Obj.of("type", Json.of("object"), "properties", new Json.Obj(properties))
                .with("required", Json.of(required()))
                .with("additionalProperties", Json.of(false));
        return Shape.described(schema, constructor.getDeclaringClass());
    }

    private List<String> required() {
        return components.stream()
                .filter(component -> component.presence().required())
                .map(Component::name)
                .toList();
    }

    @Override
    public Object read(Json value, Place place) {
        if (!(value instanceof Json.Obj object)) throw place.expected("an object", value);
        @Nullable Object[] arguments = new @Nullable Object[components.size()];
        for (int i = 0; i < arguments.length; i++)
            arguments[i] = components.get(i).read(object, place);
        return construct(arguments, place);
    }

    @Override
    public Json write(Object value) {
        Map<String, Json> fields = new LinkedHashMap<>();
        components.forEach(each -> each.write(value).ifPresent(json -> fields.put(each.name(), json)));
        return new Json.Obj(fields);
    }

    @Override
    public boolean strict() {
        return components.stream().allMatch(Component::strict);
    }

    private Object construct(@Nullable Object[] arguments, Place place) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw refused(e.getTargetException(), place);
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(e); // the walk has seen to it that neither can be
        }
    }

    /** The record's own words are the cause and not in the message: they may quote the values. */
    private JsonException refused(Throwable cause, Place place) {
        if (cause instanceof Error error) throw error;
        String type = constructor.getDeclaringClass().getSimpleName();
        JsonException refused = new JsonException(type + " refused its values at " + place);
        refused.initCause(cause);
        return refused;
    }
}
