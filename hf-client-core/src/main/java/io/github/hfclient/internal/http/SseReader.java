package io.github.hfclient.internal.http;

import io.github.hfclient.internal.error.ErrorBody;
import io.github.hfclient.json.JsonException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of server-sent events into the data of each event. The bytes are looked at once, in the buffer they were read
 * into; an event of one data line, which is nearly every one, is not copied. Source:
 * https://html.spec.whatwg.org/multipage/server-sent-events.html, taken leniently at the end of the stream.
 */
public final class SseReader {
    private static final Needle NAMED = new Needle("\"error");
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] DATA = {'d', 'a', 't', 'a'};
    private static final byte[] EVENT = {'e', 'v', 'e', 'n', 't'};
    private static final byte[] ERROR = {'e', 'r', 'r', 'o', 'r'};

    private final InputStream in;
    private final int limit;
    private final Runnable alive;
    private byte[] buffer = new byte[8192];
    private int end; // of what was read
    private int line; // start of the line being read
    private int next; // the byte to look at next
    private int dataStart;
    private int dataEnd;
    private boolean hasData;
    private boolean error;
    private boolean skipLineFeed;
    private boolean first = true;
    private boolean ended;

    public SseReader(InputStream in, int limit) {
        this(in, limit, () -> {});
    }

    /**
     * Events of a stream.
     *
     * @param alive told of each line that is no data, such as a comment: the server is there
     */
    public SseReader(InputStream in, int limit, Runnable alive) {
        this.in = in;
        this.limit = limit;
        this.alive = alive;
    }

    /** An answer that came at once, as the only event. */
    public static SseReader only(byte[] data) {
        SseReader whole = new SseReader(InputStream.nullInputStream(), data.length);
        whole.buffer = data;
        whole.begin(0, data.length);
        whole.ended = true;
        return whole;
    }

    /** Goes to the next event that has data; false at the end of the stream. */
    public boolean advance() throws IOException {
        hasData = false;
        error = false;
        while (!ended) {
            int lineEnd = readLine();
            if (first) passByteOrderMark(lineEnd);
            boolean blank = lineEnd == line;
            if (hasData && beginsAnother(lineEnd)) return stepBack();
            if (!blank) field(lineEnd);
            line = next;
            if (blank && hasData) return true;
            if (!hasData) alive.run();
        }
        return hasData;
    }

    private void passByteOrderMark(int lineEnd) {
        first = false;
        if (lineEnd - line >= 3 && Arrays.equals(buffer, line, line + 3, BYTE_ORDER_MARK, 0, 3)) line += 3;
    }

    public byte[] buffer() {
        return buffer;
    }

    public int offset() {
        return dataStart;
    }

    public int length() {
        return dataEnd - dataStart;
    }

    /** Whether the data is exactly this ASCII text. */
    public boolean dataIs(String text) {
        if (length() != text.length()) return false;
        for (int i = 0; i < text.length(); i++) {
            if (buffer[dataStart + i] != text.charAt(i)) return false;
        }
        return true;
    }

    /** Reads to the end of the line and returns where that is; what follows starts at {@code next}. */
    private int readLine() throws IOException {
        while (true) {
            for (; next < end; next++) {
                byte b = buffer[next];
                if (b == '\n' && skipLineFeed && next == line) line++;
                else if (b == '\n' || b == '\r') return lineEnds(b);
                skipLineFeed = false;
            }
            if (!fill()) {
                ended = true;
                return end;
            }
        }
    }

    private int lineEnds(byte b) {
        skipLineFeed = b == '\r';
        return next++;
    }

    private boolean fill() throws IOException {
        int keep = hasData ? dataStart : line;
        if (end - keep >= limit) throw new JsonException("an event is longer than the limit of " + limit + " bytes");
        if (keep > 0) moveToFront(keep);
        if (end == buffer.length) buffer = Arrays.copyOf(buffer, (int) Math.min(2L * buffer.length, limit));
        int n = in.read(buffer, end, buffer.length - end);
        end += Math.max(n, 0);
        return n >= 0;
    }

    private void moveToFront(int keep) {
        System.arraycopy(buffer, keep, buffer, 0, end - keep);
        end -= keep;
        line -= keep;
        next -= keep;
        dataStart -= keep;
        dataEnd -= keep;
    }

    /**
     * Whether a line of data opens an object or a list right behind the end of an object, which no JSON text does: some servers
     * leave out the empty line between events.
     */
    private boolean beginsAnother(int lineEnd) {
        boolean error = starts(ERROR, lineEnd);
        if (!error && !starts(DATA, lineEnd)) return false;
        int value = value(error ? ERROR : DATA, lineEnd);
        if (value == lineEnd || (buffer[value] != '{' && buffer[value] != '[')) return false;
        int last = dataEnd - 1;
        while (last >= dataStart && buffer[last] == ' ') last--;
        return last >= dataStart && buffer[last] == '}';
    }

    /** The line is left for the next event; always true. */
    private boolean stepBack() {
        next = line;
        ended = false;
        return true;
    }

    /** Whether the server calls this event an error, by its name or by a field {@code error} in place of the data. */
    boolean error() {
        return error;
    }

    /** Comments, ids, names other than that of an error, and retry times change nothing for us. */
    private void field(int lineEnd) {
        if (starts(DATA, lineEnd)) data(value(DATA, lineEnd), lineEnd);
        else if (starts(ERROR, lineEnd)) failed(value(ERROR, lineEnd), lineEnd);
        else if (starts(EVENT, lineEnd)) error |= named(value(EVENT, lineEnd), lineEnd);
    }

    private void data(int value, int lineEnd) {
        if (hasData) append(value, lineEnd);
        else begin(value, lineEnd);
    }

    private void failed(int value, int lineEnd) {
        error = true;
        data(value, lineEnd);
    }

    private boolean named(int value, int lineEnd) {
        int end = lineEnd;
        while (end > value && buffer[end - 1] == ' ') end--;
        return Arrays.equals(buffer, value, end, ERROR, 0, ERROR.length);
    }

    /** Where the value of a line of this name starts. */
    private int value(byte[] name, int lineEnd) {
        int value = Math.min(line + name.length + 1, lineEnd);
        return value < lineEnd && buffer[value] == ' ' ? value + 1 : value;
    }

    private boolean starts(byte[] name, int lineEnd) {
        int end = line + name.length;
        return end <= lineEnd
                && Arrays.equals(buffer, line, end, name, 0, name.length)
                && (end == lineEnd || buffer[end] == ':');
    }

    private void begin(int value, int lineEnd) {
        hasData = true;
        dataStart = value;
        dataEnd = lineEnd;
    }

    /** A second data line moves up behind the first, joined by a line feed. */
    private void append(int value, int lineEnd) {
        buffer[dataEnd++] = '\n';
        System.arraycopy(buffer, value, buffer, dataEnd, lineEnd - value);
        dataEnd += lineEnd - value;
    }

    /** The error that the event is, or holds; null if it is none. Few hold the word at all, so hardly one is parsed twice. */
    @Nullable
    public ErrorBody refusal() {
        if (error()) return ErrorBody.named(text());
        return NAMED.isIn(buffer(), offset(), length()) ? ErrorBody.in200(text()) : null;
    }

    public String text() {
        return new String(buffer(), offset(), length(), StandardCharsets.UTF_8);
    }
}
