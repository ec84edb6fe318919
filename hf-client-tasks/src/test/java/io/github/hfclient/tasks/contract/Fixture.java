package io.github.hfclient.tasks.contract;

import io.github.hfclient.Body;
import io.github.hfclient.Media;
import io.github.hfclient.Parameters;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.Json.Obj;
import io.github.hfclient.tasks.embedding.Embedding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

    /** A body in the form for Hugging Face servers; root fields for some cases only are under {@code only}. */
    static Json envelope(Body body) {
        Map<String, Json> fields = new LinkedHashMap<>();
        if (body.inputs() != null) fields.put("inputs", body.inputs());
        if (!body.parameters().isEmpty())
            fields.put("parameters", body.parameters().json());
        fields.putAll(body.root().all());
        if (!body.cases().isEmpty()) fields.put("only", cases(body));
        return Json.parse(new Obj(fields).text());
    }

    private static Json cases(Body body) {
        Map<String, Json> cases = new LinkedHashMap<>();
        body.cases().forEach((when, fields) -> cases.put(when.name().toLowerCase(Locale.ROOT), fields.json()));
        return new Obj(cases);
    }

    /** The other way round: what is neither input nor parameters is a root field. */
    static Body body(Obj envelope) {
        Map<String, Json> root = new LinkedHashMap<>(envelope.fields());
        Json inputs = root.remove("inputs");
        Json parameters = root.remove("parameters");
        Body body = inputs == null ? Body.ofRoot(Parameters.NONE) : Body.of(inputs);
        body = body.root(new Parameters(new Obj(root)));
        return parameters instanceof Obj settings ? body.parameters(new Parameters(settings)) : body;
    }

    /** Records as objects, embeddings as arrays, media as their type and base64, enums as their names. */
    static Json json(@Nullable Object value) {
        if (value instanceof Json json) return json;
        if (value instanceof Embedding embedding) return array(embedding.values());
        if (value instanceof Record record) return object(record);
        if (value instanceof List<?> list)
            return new Json.Arr(list.stream().map(Fixture::json).toList());
        if (value instanceof Media media) return media(media);
        if (value instanceof Enum<?> constant) return Json.of(constant.name());
        if (value instanceof Map<?, ?> map) return object(map);
        return Json.of(value);
    }

    private static Json media(Media media) {
        Json bytes = Json.parse(media.json().text());
        return Obj.EMPTY.with("type", Json.of(media.type())).with("media", bytes);
    }

    private static Json object(Map<?, ?> map) {
        Map<String, Json> fields = new LinkedHashMap<>();
        map.forEach((name, value) -> fields.put(name.toString(), json(value)));
        return new Obj(fields);
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
