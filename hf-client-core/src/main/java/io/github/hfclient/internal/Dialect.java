package io.github.hfclient.internal;

import io.github.hfclient.Body;
import io.github.hfclient.Media;
import io.github.hfclient.Parameters;
import io.github.hfclient.Task;
import io.github.hfclient.json.ByteSource;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonOut;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives a body the form that a server wants: wrapped or flat parameters, raw or base64 media, the OpenAI names. Pure; all
 * differences between servers that concern requests are here.
 */
public final class Dialect {
    /** Bytes and their media type, as they go over the wire. */
    record Payload(ByteSource bytes, String type) {}

    private Dialect() {}

    static Payload payload(Task<?> task, Body body, Target target, ServerKind server, boolean stream) {
        Body meant = body.cases().isEmpty() ? body : body.root(root(body, target, server, stream));
        if (target.form() == Target.Form.OPENAI) return json(openAi(task, meant, target, stream));
        Media raw = rawMedia(meant);
        return raw != null && !stream ? new Payload(raw, raw.type()) : json(envelope(meant, stream));
    }

    /** With the fields for the cases that hold; all keep their order. */
    private static Parameters root(Body body, Target target, ServerKind server, boolean stream) {
        Parameters root = body.root();
        if (target.form() == Target.Form.OPENAI) {
            root = root.with(body.only(Body.Case.OPENAI_IF_TAKEN)).with(body.only(Body.Case.OPENAI));
        }
        if (server.tgi()) root = root.with(body.only(Body.Case.TGI));
        return stream ? root.with(body.only(Body.Case.STREAM)) : root;
    }

    /** A list of rows as one input; a server that reads two texts as one pair gets each row in a list of its own. */
    public static Json list(Task<?> task, List<Json> rows, boolean pairs) {
        boolean wrap = pairs && task.lists() == Task.Lists.ROWS_OR_PAIR;
        return new Json.Arr(
                wrap
                        ? rows.stream()
                                .<Json>map(row -> new Json.Arr(List.of(row)))
                                .toList()
                        : rows);
    }

    private static Payload json(Map<String, Json> fields) {
        return new Payload(JsonOut.bytes(fields), "application/json"); // some servers refuse a charset here
    }

    private static Map<String, Json> envelope(Body body, boolean stream) {
        Map<String, Json> fields = new LinkedHashMap<>();
        Json inputs = body.inputs();
        if (inputs != null) fields.put("inputs", inputs);
        if (!body.parameters().isEmpty())
            fields.put("parameters", body.parameters().json());
        fields.putAll(body.root().all());
        if (stream) fields.put("stream", Json.of(true));
        return fields;
    }

    private static Map<String, Json> openAi(Task<?> task, Body body, Target target, boolean stream) {
        Map<String, Json> fields = new LinkedHashMap<>();
        fields.put(
                "model", Json.of(target.model() == null ? "tgi" : target.model())); // first: the router reads a prefix
        Json inputs = body.inputs();
        Task.OpenAi form = task.openAi();
        if (inputs != null && form != null && form.inputs() != null) fields.put(form.inputs(), inputs);
        Map<String, String> names = form == null ? Map.of() : form.names();
        body.parameters().all().forEach((name, value) -> fields.put(names.getOrDefault(name, name), value));
        fields.putAll(body.root().all());
        if (stream) fields.put("stream", Json.of(true));
        return fields;
    }

    /** Media without parameters travel as they are: every server takes that, some take nothing else. */
    private static @Nullable Media rawMedia(Body body) {
        boolean alone = body.parameters().isEmpty() && body.root().isEmpty();
        return alone && body.inputs() instanceof Json.Base64 base64 && base64.bytes() instanceof Media media
                ? media
                : null;
    }
}
