package io.github.hfclient.internal.address;

import io.github.hfclient.Body;
import io.github.hfclient.Form;
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
        /** Whether it is JSON, and not media as they are, alone or as a part. */
        public boolean json() {
            return !(bytes instanceof Media || bytes instanceof Multipart);
        }
    }

    private Dialect() {}

    /**
     * The body as the server wants it.
     *
     * @param boundary between the parts of a form, should it be one
     */
    public static Payload payload(
            Task<?> task, Body body, Target target, ServerKind server, boolean stream, String boundary) {
        Body meant = body.cases().isEmpty() ? body : body.root(root(body, target, server, stream));
        Form form = target.form();
        Media raw = form.media() == Form.MediaAs.RAW && !stream ? rawMedia(meant) : null;
        if (raw != null) return new Payload(raw, raw.type());
        Parameters fields = fields(form, wrapped(task, meant, target), target.model(), stream);
        return form.media() == Form.MediaAs.PART
                ? new Payload(new Multipart(boundary, fields), Multipart.type(boundary))
                : json(fields);
    }

    /** A pipeline of Hugging Face wants all under inputs that other servers want side by side. */
    private static Body wrapped(Task<?> task, Body body, Target target) {
        boolean pipeline = task.route() == Task.Route.PIPELINE && !target.own();
        return pipeline && body.inputs() == null ? Body.of(body.root().json()) : body;
    }

    /** With the fields for the cases that hold; all keep their order. */
    private static Parameters root(Body body, Target target, ServerKind server, boolean stream) {
        Parameters root = body.root();
        if (target.form().namesModel()) {
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

    private static Parameters fields(Form form, Body body, @Nullable String model, boolean stream) {
        Parameters fields = Parameters.NONE;
        if (form.namesModel())
            fields = fields.with("model", model == null ? "tgi" : model); // the router reads a prefix
        fields = fields.with(inputs(form, body.inputs()));
        Parameters settings = renamed(body.parameters(), form.names());
        if (form.parameters() == null) fields = fields.with(settings);
        else if (!settings.isEmpty()) fields = fields.with(form.parameters(), settings.json());
        Body rest = form.input() == null ? body.root(renamed(body.root(), form.names())) : body;
        return fields.with(rest(rest, stream));
    }

    private static Parameters inputs(Form form, @Nullable Json inputs) {
        if (form.input() != null) return Parameters.NONE.with(form.input(), travelling(form, inputs));
        return inputs instanceof Json.Obj object ? renamed(new Parameters(object), form.names()) : Parameters.NONE;
    }

    private static @Nullable Json travelling(Form form, @Nullable Json inputs) {
        boolean url = form.media() == Form.MediaAs.DATA_URL;
        return url && inputs instanceof Json.Base64 base64 && base64.bytes() instanceof Media media
                ? media.dataUrl()
                : inputs;
    }

    private static Parameters renamed(Parameters parameters, Map<String, String> names) {
        if (names.isEmpty() || parameters.isEmpty()) return parameters;
        Map<String, Json> renamed = new LinkedHashMap<>();
        parameters.all().forEach((name, value) -> renamed.put(names.getOrDefault(name, name), value));
        renamed.remove("");
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
