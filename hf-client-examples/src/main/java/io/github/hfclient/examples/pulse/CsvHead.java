package io.github.hfclient.examples.pulse;

import java.io.BufferedReader;
import java.io.IOException;

/** What the beginning of a CSV tells about the rest: spreadsheets put a mark before it and choose the separator. */
final class CsvHead {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LONGEST = 64 * 1024;

    private CsvHead() {}

    /** The separator that the header has most of. Leaves the reader at the header, behind a byte order mark. */
    static char delimiter(BufferedReader reader) throws IOException {
        skipByteOrderMark(reader);
        String header = header(reader);
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            best = count(header, candidate) > count(header, best) ? candidate : best;
        }
        return best;
    }

    private static void skipByteOrderMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
    }

    private static String header(BufferedReader reader) throws IOException {
        char[] start = new char[LONGEST];
        reader.mark(LONGEST);
        int length = Math.max(0, reader.read(start));
        reader.reset();
        return new String(start, 0, length).lines().findFirst().orElse("");
    }

    private static long count(String text, char sought) {
        return text.chars().filter(c -> c == sought).count();
    }
}
