package io.github.hfclient.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A well-formed HTTP/1.1 answer: status, headers in order, and a body of exact length. Immutable. */
public final class Reply {

    private final int status;
    private final List<String> headers;
    private final byte[] body;

    private Reply(int status, List<String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** An answer without a Content-Type. */
    public static Reply of(int status, byte[] body) {
        return new Reply(status, List.of(), body.clone());
    }

    /** An answer without a Content-Type, its body in UTF-8. */
    public static Reply of(int status, String body) {
        return of(status, body.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply json(int status, String body) {
        return of(status, body).with("Content-Type", "application/json");
    }

    /** JSON that is written with single quotes for the eye; it must have no apostrophe inside. */
    static Reply quoted(int status, String body) {
        return json(status, body.replace('\'', '"'));
    }

    public static Reply html(int status, String body) {
        return of(status, body).with("Content-Type", "text/html; charset=utf-8");
    }

    public static Reply text(int status, String body) {
        return of(status, body).with("Content-Type", "text/plain; charset=utf-8");
    }

    /** The same answer with one more header, also when there is one of that name. */
    public Reply with(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(name + ": " + value);
        return new Reply(status, List.copyOf(more), body);
    }

    /** The same answer under another status. */
    public Reply under(int other) {
        return new Reply(other, headers, body);
    }

    int status() {
        return status;
    }

    /** The answer as it goes over the wire. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head("Content-Length: " + body.length).getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    /** Status line and headers up to the empty line, with the framing header that the caller wants. */
    String head(String framing) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Answer\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        return head.append(framing).append("\r\n\r\n").toString();
    }

    /** The body as it reads in UTF-8. */
    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
