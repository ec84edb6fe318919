package io.github.hfclient.tasks.internal;

import io.github.hfclient.json.JsonIn;
import java.util.function.Function;

/** The answer for one text, which some servers send as it is and others as the only element of a list, or of a list in one. */
public final class SingleAnswer {
    private SingleAnswer() {}

    public static <T> T one(JsonIn in, Function<JsonIn, T> element) {
        if (in.peek() == JsonIn.Kind.OBJECT) return element.apply(in);
        in.enterArray();
        if (!in.element()) throw in.unexpected("one answer");
        T only = in.peek() == JsonIn.Kind.ARRAY ? one(in, element) : element.apply(in);
        if (in.element()) throw in.unexpected("no more than one answer");
        return only;
    }

    /** The text in a field of that answer. */
    public static String text(JsonIn in, String name) {
        return one(in, answer -> field(answer, name));
    }

    private static String field(JsonIn in, String name) {
        String text = null;
        in.enterObject();
        for (String field; (field = in.field()) != null; ) {
            if (field.equals(name)) text = in.text();
            else in.skip();
        }
        if (text == null) throw in.unexpected("an object with " + name);
        return text;
    }
}
