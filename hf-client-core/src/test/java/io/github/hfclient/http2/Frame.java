package io.github.hfclient.http2;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A frame of HTTP/2, see https://www.rfc-editor.org/rfc/rfc9113#section-4.
 *
 * @param stream 0 for the connection itself
 */
record Frame(int type, int flags, int stream, byte[] payload) {
    static final int DATA = 0;
    static final int HEADERS = 1;
    static final int RESET = 3;
    static final int SETTINGS = 4;
    static final int PROMISE = 5;
    static final int PING = 6;
    static final int FAREWELL = 7;
    static final int WINDOW = 8;
    static final int CONTINUATION = 9;

    static final int ACK = 1;
    static final int END_STREAM = 1;
    static final int END_HEADERS = 4;

    private static final int INITIAL_WINDOW = 4;

    static Frame of(int type, int stream, byte... payload) {
        return new Frame(type, 0, stream, payload);
    }

    static Frame reset(int stream, int code) {
        return of(RESET, stream, number(code));
    }

    /** What says that the streams after this one are not answered. */
    static Frame farewell(int last) {
        return of(FAREWELL, 0, ByteBuffer.allocate(8).putInt(last).putInt(0).array());
    }

    Frame with(int flag) {
        return new Frame(type, flags | flag, stream, payload);
    }

    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    static Frame read(DataInputStream in) throws IOException {
        int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
        int type = in.readUnsignedByte();
        int flags = in.readUnsignedByte();
        int stream = in.readInt();
        byte[] payload = new byte[length];
        in.readFully(payload);
        return new Frame(type, flags, stream, payload);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(payload.length >> 16);
        out.writeShort(payload.length);
        out.writeByte(type);
        out.writeByte(flags);
        out.writeInt(stream);
        out.write(payload);
        out.flush();
    }

    /** The number that a window update or a reset carries. */
    int number() {
        return ByteBuffer.wrap(payload).getInt();
    }

    /** How much a stream may send at first, if these settings say so. */
    int initialWindow(int otherwise) {
        ByteBuffer settings = ByteBuffer.wrap(payload);
        while (settings.hasRemaining()) {
            int name = settings.getShort();
            int value = settings.getInt();
            if (name == INITIAL_WINDOW) return value;
        }
        return otherwise;
    }

    /** A header as HPACK writes it without any table. */
    static byte[] literal(String name, String value) {
        byte[] key = name.getBytes(StandardCharsets.ISO_8859_1);
        byte[] text = value.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer header = ByteBuffer.allocate(key.length + text.length + 13).put((byte) 0);
        length(header, key.length);
        header.put(key);
        length(header, text.length);
        header.put(text);
        byte[] bytes = new byte[header.flip().remaining()];
        header.get(bytes);
        return bytes;
    }

    private static void length(ByteBuffer header, int length) {
        if (length < 127) {
            header.put((byte) length);
            return;
        }
        header.put((byte) 127);
        int rest = length - 127;
        for (; rest >= 128; rest >>= 7) header.put((byte) (rest & 127 | 128));
        header.put((byte) rest);
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }
}
