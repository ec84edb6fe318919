package io.github.hfclient.internal.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.hfclient.internal.http.AnswerContent;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry as a line of the file, and back. */
final class EntryText {
    private static final byte[] ROW = Line.ascii("\"row\":");

    private EntryText() {}

    static byte[] line(Entry entry) {
        ByteArrayOutputStream rest = new ByteArrayOutputStream(128);
        rest.writeBytes(ROW);
        rest.writeBytes(Line.ascii(entry.row() + ",\"asked\":\"" + entry.asked().text() + "\","));
        By by = entry.by();
        if (by != null) rest.writeBytes(("\"by\":" + by.json().text() + ",").getBytes(UTF_8));
        if (entry instanceof Entry.Answer answer) write(answer.content(), rest);
        if (entry instanceof Entry.Refusal refusal)
            rest.writeBytes(("\"refused\":" + refusal.why().json().text()).getBytes(UTF_8));
        rest.write('}');
        return Line.of(rest.toByteArray());
    }

    private static void write(AnswerContent content, ByteArrayOutputStream rest) {
        String type = content.type();
        if (type == null) {
            rest.writeBytes(Line.ascii("\"answer\":"));
            rest.writeBytes(onOneLine(content.bytes()));
        } else {
            String base64 = Base64.getEncoder().encodeToString(content.bytes());
            rest.writeBytes(("\"type\":" + Json.of(type).text() + ",\"bytes\":\"" + base64 + "\"").getBytes(UTF_8));
        }
    }

    /** In JSON a line break stands between values only, never raw in a string. A byte order mark is no JSON at all. */
    private static byte[] onOneLine(byte[] json) {
        boolean marked = json.length >= 3 && json[0] == (byte) 0xEF && json[1] == (byte) 0xBB && json[2] == (byte) 0xBF;
        byte[] line = Arrays.copyOfRange(json, marked ? 3 : 0, json.length);
        for (int i = 0; i < line.length; i++) if (line[i] == '\n' || line[i] == '\r') line[i] = ' ';
        return line;
    }

    /** The row of a whole line; -1 if it is about none. */
    static long row(byte[] line, int length) {
        int at = Line.REST_AT + ROW.length;
        if (length < at || !Arrays.equals(line, Line.REST_AT, at, ROW, 0, ROW.length)) return -1;
        long row = 0;
        for (; at < length && line[at] >= '0' && line[at] <= '9'; at++) row = row * 10 + line[at] - '0';
        return row;
    }

    /** @throws JsonException if the line is none about a row */
    static Entry parse(byte[] line) {
        List<JsonIn.Part> parts = new ArrayList<>(1);
        try (JsonIn in = JsonIn.of(line, parts)) {
            return new Fields(parts).entry(in, line);
        }
    }

    private static final class Fields {
        private final List<JsonIn.Part> parts;
        private long row = -1;
        private @Nullable Question asked;
        private @Nullable By by;
        private @Nullable AnswerContent content;
        private @Nullable Refused refused;
        private String type = "";

        Fields(List<JsonIn.Part> parts) {
            this.parts = parts;
        }

        Entry entry(JsonIn in, byte[] line) {
            in.enterObject();
            for (String field; (field = in.field()) != null; ) read(field, in, line);
            if (row < 0 || asked == null) throw in.unexpected("a row and what was asked about it");
            if (content != null) return new Entry.Answer(row, asked, by, content);
            if (refused != null) return new Entry.Refusal(row, asked, by, refused);
            throw in.unexpected("an answer or a refusal");
        }

        private void read(String field, JsonIn in, byte[] line) {
            switch (field) {
                case "row" -> row = (long) in.number();
                case "asked" -> asked = Question.parse(in.text());
                case "by" -> by = By.parse(in.json());
                case "answer" -> content = AnswerContent.json(raw(in, line));
                case "type" -> type = in.text();
                case "bytes" ->
                    content = new AnswerContent(type, Base64.getDecoder().decode(in.text()));
                case "refused" -> refused = Refused.parse(in.json());
                default -> in.skip();
            }
        }

        private byte[] raw(JsonIn in, byte[] line) {
            in.part(() -> {
                in.skip();
                return true;
            });
            return Arrays.copyOfRange(line, parts.get(0).from(), parts.get(0).to());
        }
    }
}
