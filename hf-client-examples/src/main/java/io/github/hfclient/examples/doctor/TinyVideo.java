package io.github.hfclient.examples.doctor;

import io.github.hfclient.Media;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/**
 * A film of one second in which a box moves, as AVI with a JPEG for each frame: a format that needs no encoder. See
 * https://learn.microsoft.com/en-us/windows/win32/directshow/avi-riff-file-reference.
 */
final class TinyVideo {

    private static final int FRAMES = 16;
    private static final int SIDE = 224;
    private static final int MICROS = 1_000_000 / FRAMES;
    private static final int HAS_NO_INDEX = 0;
    private static final int MJPG = fourCc("MJPG");

    private TinyVideo() {}

    static Media film() {
        return Media.of(riff("RIFF", "AVI ", join(header(), frames())), "video/x-msvideo");
    }

    private static byte[] header() {
        byte[] stream = join(chunk("strh", streamHeader()), chunk("strf", format()));
        return riff("LIST", "hdrl", join(chunk("avih", mainHeader()), riff("LIST", "strl", stream)));
    }

    private static byte[] mainHeader() {
        return ints(MICROS, 0, 0, HAS_NO_INDEX, FRAMES, 0, 1, 0, SIDE, SIDE, 0, 0, 0, 0);
    }

    private static byte[] streamHeader() {
        return ints(fourCc("vids"), MJPG, 0, 0, 0, 1, FRAMES, 0, FRAMES, 0, -1, 0, 0, SIDE << 16 | SIDE);
    }

    private static byte[] format() {
        int planesAndBits = 24 << 16 | 1;
        return ints(40, SIDE, SIDE, planesAndBits, MJPG, SIDE * SIDE * 3, 0, 0, 0, 0);
    }

    private static byte[] frames() {
        byte[][] all = IntStream.range(0, FRAMES)
                .mapToObj(i -> chunk("00dc", TinyMedia.encoded(TinyMedia.frame(4 * i), "jpg")))
                .toArray(byte[][]::new);
        return riff("LIST", "movi", join(all));
    }

    private static byte[] riff(String kind, String type, byte[] content) {
        return chunk(kind, join(type.getBytes(StandardCharsets.US_ASCII), content));
    }

    /** Chunks begin at even places. */
    private static byte[] chunk(String name, byte[] content) {
        byte[] padding = new byte[content.length % 2];
        return join(name.getBytes(StandardCharsets.US_ASCII), ints(content.length), content, padding);
    }

    private static int fourCc(String name) {
        return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII))
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt();
    }

    private static byte[] ints(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) bytes.putInt(value);
        return bytes.array();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) all.writeBytes(part);
        return all.toByteArray();
    }
}
