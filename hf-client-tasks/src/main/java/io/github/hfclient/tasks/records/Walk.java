package io.github.hfclient.tasks.records;

import io.github.hfclient.json.Json;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The one walk over a record type that gives the shape of everything in it.
 *
 * @param root where the walk began
 * @param place where it is now
 * @param above the records that it went into, the outermost first
 */
record Walk(Class<?> root, Place place, List<Class<?>> above) {
    private static final String WHAT_HAS =
            "; there is one for String, boolean, numbers, enums, LocalDate, Instant, records,"
                    + " List, Set and Map<String, ..> of these, and Optional as a component";

    static RecordFields over(Class<?> type) {
        return new Walk(type, Place.ROOT, List.of()).fields(type);
    }

    private Shape shape(Type type) {
        if (type instanceof ParameterizedType generic) return collection(generic);
        if (!(type instanceof Class<?> plain)) throw refused("no JSON Schema for " + type.getTypeName() + WHAT_HAS);
        Scalar scalar = Scalar.of(plain);
        if (scalar != null) return scalar;
        if (plain.isEnum()) return Constant.of(plain);
        if (plain.isRecord()) return fields(plain);
        throw refused("no JSON Schema for " + type.getTypeName() + WHAT_HAS);
    }

    private Shape collection(ParameterizedType generic) {
        Type[] of = generic.getActualTypeArguments();
        if (generic.getRawType() == List.class) return Items.list(at("*").shape(of[0]));
        if (generic.getRawType() == Set.class) return Items.set(at("*").shape(of[0]));
        if (generic.getRawType() == Map.class && of[0] == String.class) return new Entries(at("*").shape(of[1]));
        throw refused("no JSON Schema for " + generic.getTypeName() + WHAT_HAS);
    }

    private RecordFields fields(Class<?> type) {
        if (above.contains(type)) throw refused(type.getSimpleName() + " holds itself, a JSON Schema of it has no end");
        if (type.getTypeParameters().length > 0) throw refused("no JSON Schema for a record with type parameters");
        Walk inside = new Walk(
                root, place, Stream.concat(above.stream(), Stream.of(type)).toList());
        Constructor<?> constructor = constructor(type);
        RecordComponent[] declared = type.getRecordComponents();
        List<Component> components = new ArrayList<>();
        for (int i = 0; i < declared.length; i++) {
            Annotations annotations = Annotations.of(declared[i], constructor.getParameters()[i]);
            components.add(inside.at(declared[i].getName()).component(declared[i], annotations));
        }
        return new RecordFields(constructor, components);
    }

    private Component component(RecordComponent declared, Annotations annotations) {
        Presence presence = Presence.of(declared, annotations);
        Shape shape = shape(presence.inside(declared.getGenericType()));
        Json.Obj schema = annotations
                .description()
                .map(words -> shape.schema().with("description", Json.of(words)))
                .orElseGet(shape::schema);
        return new Component(declared.getName(), shape, schema, presence, callable(declared.getAccessor()));
    }

    private Constructor<?> constructor(Class<?> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return callable(type.getDeclaredConstructor(types));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e); // every record has one
        }
    }

    private <M extends Executable> M callable(M member) {
        if (member.trySetAccessible()) return member;
        Class<?> type = member.getDeclaringClass();
        throw refused(type.getSimpleName() + " cannot be reached: its module must open " + type.getPackageName()
                + " to io.github.hfclient.tasks");
    }

    private Walk at(String child) {
        return new Walk(root, place.at(child), above);
    }

    private IllegalArgumentException refused(String why) {
        return new IllegalArgumentException(why + " (at " + place + " of " + root.getSimpleName() + ")");
    }
}
