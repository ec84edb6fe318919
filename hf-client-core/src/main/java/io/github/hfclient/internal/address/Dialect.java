package io.github.hfclient.internal.address;

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
    public record Payload(ByteSource bytes, String type) {
        /** Whether it is JSON, and not media as they are. */
        public boolean json() {
            return !(bytes instanceof Media);
        }
    }

    private Dialect() {}

    public static Payload payload(Task<?> task, Body body, Target target, ServerKind server, boolean stream) {
        Body meant = body.cases().isEmpty() ? body : body.root(root(body, target, server, stream));
        if (target.form() == Target.Form.OPENAI) return json(openAi(task, meant, target, stream));
        Media raw = rawMedia(meant);
        return raw != null && !stream
                ? new Payload(raw, raw.type())
                : json(envelope(fields(task, meant, target), stream));
    }

    /** A pipeline of Hugging Face wants all under inputs that other servers want side by side. */
    private static Body fields(Task<?> task, Body body, Target target) {
        boolean pipeline = task.route() == Task.Route.PIPELINE && !target.own();
        return pipeline && body.inputs() == null ? Body.of(body.root().json()) : body;
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

    /** Whether a request may be a row of a list. */
    public static boolean listable(Task<?> task, Body body) {
        Json inputs = body.inputs();
        return task.lists() != Task.Lists.NONE && inputs != null && !(inputs instanceof Json.Base64);
    }

    private static Payload json(Parameters fields) {
        return new Payload(JsonOut.bytes(fields.json()), "application/json"); // some servers refuse a charset here
    }

    private static Parameters envelope(Body body, boolean stream) {
        Parameters wrapped = body.parameters().isEmpty()
                ? Parameters.NONE
                : Parameters.NONE.with("parameters", body.parameters().json());
        return Parameters.NONE.with("inputs", body.inputs()).with(wrapped).with(rest(body, stream));
    }

    private static Parameters openAi(Task<?> task, Body body, Target target, boolean stream) {
        String model = target.model() == null ? "tgi" : target.model();
        Parameters fields = Parameters.NONE.with("model", model); // first: the router reads a prefix
        Task.OpenAi form = task.openAi();
        if (form == null) return fields.with(body.parameters()).with(rest(body, stream));
        if (form.inputs() != null) fields = fields.with(form.inputs(), body.inputs());
        return fields.with(renamed(body.parameters(), form.names())).with(rest(body, stream));
    }

    private static Parameters renamed(Parameters parameters, Map<String, String> names) {
        if (names.isEmpty() || parameters.isEmpty()) return parameters;
        Map<String, Json> renamed = new LinkedHashMap<>();
        parameters.all().forEach((name, value) -> renamed.put(names.getOrDefault(name, name), value));
        return new Parameters(new Json.Obj(renamed));
    }

    private static Parameters rest(Body body, boolean stream) {
        return stream ? body.root().with("stream", true) : body.root();
    }

    /** Media without parameters travel as they are: every server takes that, some take nothing else. */
    private static @Nullable Media rawMedia(Body body) {
        boolean alone = body.parameters().isEmpty() && body.root().isEmpty();
        return alone && body.inputs() instanceof Json.Base64 base64 && base64.bytes() instanceof Media media
                ? media
                : null;
    }
}
