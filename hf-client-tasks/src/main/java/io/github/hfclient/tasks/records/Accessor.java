package io.github.hfclient.tasks.records;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Takes a component out of a record. */
record Accessor(Method method) {
    @Nullable
    Object of(Object holder) {
        try {
            return method.invoke(holder);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(method.getName() + " cannot be read", e.getTargetException());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e); // the walk has seen to it that it cannot be
        }
    }
}
