package io.github.hfclient.internal.address;

import io.github.hfclient.Body;
import io.github.hfclient.Parameters;
import io.github.hfclient.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** A body for the eye: media in base64, which nobody reads, are cut short. */
public final class Shortened {
    private static final int LONGEST = 100;

    private Shortened() {}

    public static Body of(Body body) {
        Map<Body.Case, Parameters> cases = new LinkedHashMap<>();
        body.cases().forEach((when, fields) -> cases.put(when, of(fields)));
        Json inputs = body.inputs();
        return new Body(inputs == null ? null : of(inputs), of(body.parameters()), of(body.root()), cases);
    }

    private static Parameters of(Parameters parameters) {
        return new Parameters(fields(parameters.json()));
    }

    private static Json of(Json value) {
        if (value instanceof Json.Base64 media) return new Json.Str(media.prefix() + "(" + media.bytes() + ")");
        if (value instanceof Json.Str text) return text(text);
        if (value instanceof Json.Obj object) return fields(object);
        if (value instanceof Json.Arr array)
            return new Json.Arr(array.items().stream().map(Shortened::of).toList());
        return value;
    }

    private static Json.Obj fields(Json.Obj object) {
        Map<String, Json> fields = new LinkedHashMap<>();
        object.fields().forEach((name, value) -> fields.put(name, of(value)));
        return new Json.Obj(fields);
    }

    private static Json.Str text(Json.Str text) {
        boolean media = text.value().length() > LONGEST && text.value().startsWith("data:");
        return media ? new Json.Str(text.value().substring(0, LONGEST) + "...") : text;
    }
}
