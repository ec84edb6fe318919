package io.github.hfclient.tasks.internal;

import io.github.hfclient.Require;
import java.util.List;

/** The list in a record: copied, and without nulls. */
public final class CheckedLists {
    private CheckedLists() {}

    public static <T> List<T> copy(String name, List<T> elements) {
        if (Require.present(name, elements).isEmpty()) return List.of();
        for (T element : elements) {
            if (element == null) throw new IllegalArgumentException("an element of " + name + " is null");
        }
        return List.copyOf(elements);
    }

    public static <T> List<T> copyOfSome(String name, List<T> elements) {
        List<T> copy = copy(name, elements);
        if (copy.isEmpty()) throw new IllegalArgumentException(name + " is empty");
        return copy;
    }
}
