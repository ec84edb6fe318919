package io.github.hfclient.tasks.contract;

import io.github.hfclient.Body;
import io.github.hfclient.Parameters;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.Json.Obj;
import io.github.hfclient.tasks.Embedding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads fixtures, and puts requests and answers into the form in which they are compared with them: JSON by value. */
final class Fixture {
    private Fixture() {}

    static Json read(String task, String file) {
        String path = "/contract/" + task + "/" + file;
        try (InputStream in = Fixture.class.getResourceAsStream(path)) {
            if (in == null) throw new AssertionError("no fixture " + path);
            return Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A body in the form for Hugging Face servers. */
    static Json envelope(Body body) {
        Map<String, Json> fields = new LinkedHashMap<>();
        if (body.inputs() != null) fields.put("inputs", body.inputs());
        if (!body.parameters().isEmpty())
            fields.put("parameters", body.parameters().json());
        fields.putAll(body.root().all());
        return Json.parse(new Obj(fields).text());
    }

    static Body body(Obj envelope) {
        Json parameters = envelope.get("parameters");
        Body body = Body.of(envelope.get("inputs"));
        return parameters instanceof Obj settings ? body.parameters(new Parameters(settings)) : body;
    }

    /** Records as objects, embeddings as arrays. */
    static Json json(@Nullable Object value) {
        if (value instanceof Record record) return object(record);
        if (value instanceof List<?> list)
            return new Json.Arr(list.stream().map(Fixture::json).toList());
        if (value instanceof Embedding embedding) return array(embedding.values());
        return Json.of(value);
    }

    private static Json array(float[] values) {
        List<Json> items = new ArrayList<>();
        for (float value : values) items.add(Json.of(value));
        return new Json.Arr(items);
    }

    private static Json object(Record record) {
        Map<String, Json> fields = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                fields.put(component.getName(), json(component.getAccessor().invoke(record)));
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("no accessor for " + component, e);
            }
        }
        return new Obj(fields);
    }
}
