package io.github.hfclient.rules;

import io.github.hfclient.AnswerStream;
import io.github.hfclient.Media;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.tasks.longtext.LongText;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every record that a user can get out of an answer: what requests and streams promise, and what is told by that in turn. */
final class AnswerTypes {
    private final Set<Class<?>> records = new TreeSet<>(Comparator.comparing(Class::getName));
    private final Set<Type> seen = new HashSet<>();

    private AnswerTypes() {}

    static Set<Class<?>> records() {
        AnswerTypes found = new AnswerTypes();
        Library.exported().stream().map(type -> type.reflect()).forEach(found::promised);
        for (Method method : LongText.class.getMethods()) {
            if (method.getReturnType() != LongText.class) found.take(method.getGenericReturnType());
        }
        return found.records;
    }

    /** What a request is answered with, and the pieces and the whole of a stream. */
    private void promised(Class<?> type) {
        for (Type told : type.getGenericInterfaces()) {
            if (!(told instanceof ParameterizedType generic)) continue;
            Class<?> raw = (Class<?>) generic.getRawType();
            boolean request = TaskRequest.class.isAssignableFrom(raw);
            if (request) take(generic.getActualTypeArguments()[0]);
            if (raw == AnswerStream.class)
                Stream.of(generic.getActualTypeArguments()).forEach(this::take);
        }
    }

    private void take(Type type) {
        if (!seen.add(type)) return;
        if (type instanceof ParameterizedType generic) {
            take(generic.getRawType());
            Stream.of(generic.getActualTypeArguments()).forEach(this::take);
        }
        if (type instanceof GenericArrayType array) take(array.getGenericComponentType());
        if (type instanceof Class<?> plain && plain != Media.class && isOurs(plain)) within(plain);
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("io.github.hfclient.tasks.");
    }

    private void within(Class<?> type) {
        if (type.isSealed()) Stream.of(type.getPermittedSubclasses()).forEach(this::take);
        if (!type.isRecord()) return;
        records.add(type);
        for (RecordComponent component : type.getRecordComponents()) take(component.getGenericType());
        for (Method method : type.getMethods()) take(method.getGenericReturnType());
    }
}
