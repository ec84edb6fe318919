package io.github.hfclient.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** 200 with a body that is not what was asked for, or not what it says it is. */
@SuppressWarnings("ImmutableEnumChecker") // what it holds keeps no state
public enum Bodies implements Trouble.Named {
    HTML(Reply.html(200, "<html><body>Welcome to the login page</body></html>")),
    HTML_AS_JSON(json("<html><body>Welcome to the login page</body></html>")),
    ERROR(json("{'error':'it failed after all'}")),
    EMPTY(json("")),
    BLANK(json(" \n ")),
    NULL(json("null")),
    EMPTY_LIST(json("[]")),
    EMPTY_LISTS(json("[[]]")),
    EMPTY_OBJECT(json("{}")),
    NULL_ITEM(json("[[null]]")),
    NULL_SCORE(json("[[{'label':'A','score':null}]]")),
    NO_SCORE(json("[[{'label':'A'}]]")),
    TEXT_SCORE(json("[[{'label':'A','score':'high'}]]")),
    NUMBER_LABEL(json("[[{'label':7,'score':0.5}]]")),
    NUMBER(json("42")),
    STRING(json("'words'")),
    TOO_MANY(json("[[{'label':'A','score':0.5}],[{'label':'B','score':0.5}]]")),
    DOUBLE_FIELD(json("[[{'label':'A','score':0.5,'score':0.9}]]")),
    TRUNCATED(json("[[{'label':'A','sco")),
    TRAILING_GARBAGE(json("[[{'label':'A','score':0.5}]] and more")),
    TRAILING_JSON(json("[[{'label':'A','score':0.5}]][[{'label':'B','score':0.5}]]")),
    TRAILING_BLANKS(json("[[{'label':'A','score':0.5}]] \r\n\t ")),
    TRAILING_COMMA(json("[[{'label':'A','score':0.5},]]")),
    COMMENT(json("[[{'label':'A',/* sure */'score':0.5}]]")),
    DEEP(json("[".repeat(100_000) + "]".repeat(100_000))),
    DEEP_UNKNOWN_FIELD(json(score("0.5,'more':" + "[".repeat(100_000) + "]".repeat(100_000)))),
    DEEP_OBJECTS(json("{'a':".repeat(100_000) + "1" + "}".repeat(100_000))),
    BEYOND_DOUBLE(json(score("1e400"))),
    NAN(json(score("NaN"))),
    INFINITY(json(score("-Infinity"))),
    MILLION_DIGITS(json(score("0." + "7".repeat(1_000_000)))),
    MILLION_DIGITS_UNKNOWN_FIELD(json(score("0.5,'more':" + "7".repeat(1_000_000)))),
    HUGE_EXPONENT(json(score("0.5,'more':1e999999999"))),
    MANY_KEYS(json(score("0.5" + manyKeys()))),
    NUL(json("[[{'label':'A\u0000','score':0.5}]]")),
    LONE_SURROGATE(json("[[{'label':'\\ud83c','score':0.5}]]")),
    BROKEN_UTF8(bytes("[[{\"label\":\"\u00c3(\",\"score\":0.5}]]".getBytes(StandardCharsets.ISO_8859_1))),
    OVERLONG_UTF8(bytes("[[{\"label\":\"\u00c0\u00af\",\"score\":0.5}]]".getBytes(StandardCharsets.ISO_8859_1))),
    BOM(json("\ufeff[[{'label':'A','score':0.5}]]")),
    UTF16(bytes(Answers.LABELS_JSON.getBytes(StandardCharsets.UTF_16))),
    LATIN1_CHARSET(Reply.of(200, Answers.LABELS_JSON).with("Content-Type", "application/json; charset=iso-8859-1")),
    NO_CONTENT_TYPE(Reply.of(200, Answers.LABELS_JSON)),
    TEXT_CONTENT_TYPE(Reply.text(200, Answers.LABELS_JSON)),
    GZIP(bytes(gzip(Answers.LABELS_JSON.getBytes(StandardCharsets.UTF_8))).with("Content-Encoding", "gzip")),
    GZIP_UNDECLARED(bytes(gzip(Answers.LABELS_JSON.getBytes(StandardCharsets.UTF_8)))),
    GZIP_DECLARED_ONLY(json(Answers.LABELS_JSON).with("Content-Encoding", "gzip")),
    GZIP_CUT(bytes(new byte[] {31, (byte) 139, 8, 0, 0}).with("Content-Encoding", "gzip")),
    GZIP_BOMB(bytes(gzip(new byte[64 << 20])).with("Content-Encoding", "gzip"));

    private final Reply reply;

    Bodies(Reply reply) {
        this.reply = reply;
    }

    @Override
    public Trouble trouble() {
        return Trouble.reply("answers 200 with a body of the kind " + name(), reply);
    }

    private static Reply json(String body) {
        return Reply.quoted(200, body);
    }

    private static Reply bytes(byte[] body) {
        return Reply.of(200, body).with("Content-Type", "application/json");
    }

    private static String score(String value) {
        return "[[{'label':'A','score':" + value + "}]]";
    }

    private static String manyKeys() {
        StringBuilder keys = new StringBuilder();
        for (int key = 0; key < 20_000; key++) {
            keys.append(",'key").append(key).append("':").append(key);
        }
        return keys.toString();
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
