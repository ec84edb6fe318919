package io.github.hfclient.testkit;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Failing statuses by the form of their body, where the status alone decides. */
public record Statuses(int status, Form form) implements Trouble.Named {

    /** What the body looks like. */
    public enum Form {
        JSON,
        HTML,
        EMPTY
    }

    /** Statuses that may pass: 408, 500, 502, 503, 504, in every form. */
    public static List<Trouble> passing() {
        return each(408, 500, 502, 503, 504);
    }

    /** Statuses that stay: 400, 401, 402, 403, 404, 410, 413, 415, 422, in every form. */
    public static List<Trouble> staying() {
        return each(400, 401, 402, 403, 404, 410, 413, 415, 422);
    }

    /** A failure whose words repeat the caller's Authorization header, which must not reach a log. */
    public static Trouble echoing(int status) {
        return Trouble.of("answers " + status + " and repeats the Authorization header", exchange -> {
            String secret = exchange.request().header("authorization").orElse("none");
            exchange.send(Reply.quoted(status, "{'error':'Invalid credentials: " + secret + "'}")
                    .bytes());
        });
    }

    private static List<Trouble> each(int... statuses) {
        return IntStream.of(statuses)
                .boxed()
                .flatMap(status -> Stream.of(Form.values()).map(form -> (Trouble) new Statuses(status, form)))
                .toList();
    }

    @Override
    public Trouble trouble() {
        return Trouble.reply("answers " + status + " with a body of the form " + form, reply());
    }

    private Reply reply() {
        return switch (form) {
            case JSON -> Reply.quoted(status, "{'error':'words of the server for " + status + "'}");
            case HTML ->
                Reply.html(status, "<html><head><title>" + status + "</title></head><body>nginx</body></html>");
            case EMPTY -> Reply.of(status, "");
        };
    }

    @Override
    public String toString() {
        return status + " " + form;
    }
}
