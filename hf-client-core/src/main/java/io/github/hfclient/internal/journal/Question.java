package io.github.hfclient.internal.journal;

import io.github.hfclient.Body;
import io.github.hfclient.Task;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonOut;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What was asked about a row, as two short digests: enough to see that it is still the same, and nothing of its content.
 *
 * @param input of the input
 * @param settings of the task and its parameters
 */
public record Question(String input, String settings) {
    private static final int DIGITS = 16;
    private static final String NOTHING = digest(Json.Null.NULL);

    public static Question of(Task<?> task, Body body) {
        Json input = body.inputs() == null ? Json.Null.NULL : body.inputs();
        return new Question(digest(input), digest(settings(task, body)));
    }

    private static Json settings(Task<?> task, Body body) {
        return Json.of(List.of(task.id(), body.parameters().json(), body.root().json()));
    }

    /** Whether all that is asked is in the fields, so that these are input and settings in one. */
    boolean inFields() {
        return input.equals(NOTHING);
    }

    /** Media are read through in pieces. */
    static String digest(Json value) {
        MessageDigest sha = sha256();
        try (InputStream in = new DigestInputStream(JsonOut.bytes(value).open(), sha)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException("the input of the row cannot be read", e);
        }
        return HexFormat.of().formatHex(sha.digest()).substring(0, DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    String text() {
        return input + "-" + settings;
    }

    static Question parse(String text) {
        return new Question(text.substring(0, DIGITS), text.substring(DIGITS + 1));
    }
}
