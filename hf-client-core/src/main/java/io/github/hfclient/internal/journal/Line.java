package io.github.hfclient.internal.journal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32C;

/**
 * One line of a journal: {@code "crc":"89abcdef"} as its first field, and the rest of a JSON object, whose CRC-32C that is. A line that was not
 * written to its end, or whose pages did not all reach the disk, is told from a whole one by that.
 */
final class Line {
    static final String BEGINNING = "{\"crc\":\"";

    private static final int CRC_AT = BEGINNING.length();
    static final int REST_AT = CRC_AT + 8 + 2;

    private Line() {}

    /** A line, its end included. */
    static byte[] of(byte[] rest) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(REST_AT + rest.length + 1);
        line.writeBytes(ascii(BEGINNING + crc(rest, 0, rest.length) + "\","));
        line.writeBytes(rest);
        line.write('\n');
        return line.toByteArray();
    }

    /** Whether these bytes, without the end of the line, are what was once written. */
    static boolean whole(byte[] line, int length) {
        if (length <= REST_AT) return false;
        String beginning = new String(line, 0, REST_AT, StandardCharsets.ISO_8859_1);
        return beginning.equals(BEGINNING + crc(line, REST_AT, length - REST_AT) + "\",");
    }

    /** Whether these bytes may be the first ones of a first line that was not written to its end. */
    static boolean begun(byte[] line, int length) {
        int compared = Math.min(length, CRC_AT);
        return new String(line, 0, compared, StandardCharsets.ISO_8859_1).equals(BEGINNING.substring(0, compared));
    }

    private static String crc(byte[] bytes, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, length);
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
