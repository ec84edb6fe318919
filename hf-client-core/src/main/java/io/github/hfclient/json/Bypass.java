package io.github.hfclient.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The stream under a parser, past which the numbers of an array are read: a parser makes a token of each, which costs more than
 * all else. Whatever is no plain number is left to the parser, which goes on as if the numbers had not been there; so it is the
 * parser alone that finds mistakes.
 */
final class Bypass extends InputStream {
    private static final int ROOM = 8192;
    private static final int SIP = 64; // what was held is given back in pieces, as it may have to be taken back again
    private static final int LONG_ENOUGH = 256; // for any number that is read here

    private final InputStream in;
    private final FloatText number = new FloatText();
    private byte[] held = {}; // from next to end what was read and not given, and a zero behind it
    private int next;
    private int end;
    private long passed;

    Bypass(InputStream in) {
        this.in = in;
    }

    /** How many bytes the parser does not know of. */
    long passed() {
        return passed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (next == end) return in.read(target, offset, length);
        int count = Math.min(Math.min(length, SIP), end - next);
        System.arraycopy(held, next, target, offset, count);
        next += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /**
     * Takes the numbers behind the one that the parser has just read, and tells how many; none if the parser does not read
     * these bytes as they are.
     */
    int floats(JsonParser parser, Floats values) throws IOException {
        if (held.length < ROOM) held = new byte[2 * ROOM];
        int returned = parser.releaseBuffered(new Returned());
        if (returned < 0) return 0;
        int before = end - next;
        long read = 0;
        int count = whole(values);
        while (!closed() && end - next < LONG_ENOUGH) {
            int more = fill();
            if (more < 0) break;
            read += more;
            count += whole(values);
        }
        passed += before + read - (end - next) - returned;
        return count;
    }

    /** Takes the numbers of which each stands behind its comma and ends in what is held. */
    private int whole(Floats values) {
        int count = 0;
        for (int at = behindComma(); at >= 0 && number.read(held, at) && endsAt(number.end()); at = behindComma()) {
            values.add(number.value());
            next = number.end();
            count++;
        }
        return count;
    }

    /** The place behind the comma that comes next and what is blank after it; -1 if it does not come. */
    private int behindComma() {
        int at = behindBlanks(next);
        return held[at] == ',' ? behindBlanks(at + 1) : -1;
    }

    private int behindBlanks(int from) {
        int at = from;
        while (blank(held[at])) at++;
        return at;
    }

    private static boolean blank(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    private boolean endsAt(int at) {
        return held[at] == ',' || held[at] == ']' || blank(held[at]);
    }

    private boolean closed() {
        return held[behindBlanks(next)] == ']';
    }

    /** Reads some more, and tells how many bytes; -1 if there are none. */
    private int fill() throws IOException {
        if (held.length - 1 - end < LONG_ENOUGH) moveTo(held, 0);
        int count = in.read(held, end, held.length - 1 - end);
        if (count > 0) hold(next, end + count);
        return count;
    }

    private void moveTo(byte[] target, int begin) {
        int size = end - next;
        System.arraycopy(held, next, target, begin, size);
        held = target;
        hold(begin, begin + size);
    }

    private void hold(int from, int to) {
        next = from;
        end = to;
        held[end] = 0;
    }

    /** Takes back what the parser had been given and has not read. */
    private final class Returned extends OutputStream {
        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            if (next == end) hold(held.length - 1, held.length - 1);
            if (count > next) moveTo(new byte[count + ROOM + end - next + 1], count);
            next -= count;
            System.arraycopy(bytes, from, held, next, count);
        }
    }
}
