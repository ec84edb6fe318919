package io.github.hfclient.tasks.internal;

import io.github.hfclient.json.JsonIn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The list for one text, which some servers send as it is and others as the only element of another list, or of two. */
public final class UnwrappedList {
    private UnwrappedList() {}

    public static <T> List<T> list(JsonIn in, Function<JsonIn, T> element) {
        in.enterArray();
        if (!in.element()) return List.of();
        return in.peek() == JsonIn.Kind.ARRAY ? onlyList(in, element) : rest(in, element);
    }

    private static <T> List<T> onlyList(JsonIn in, Function<JsonIn, T> element) {
        List<T> only = list(in, element);
        if (in.element()) throw in.unexpected("one list for one text");
        return only;
    }

    private static <T> List<T> rest(JsonIn in, Function<JsonIn, T> element) {
        List<T> all = new ArrayList<>();
        do all.add(element.apply(in));
        while (in.element());
        return all;
    }
}
