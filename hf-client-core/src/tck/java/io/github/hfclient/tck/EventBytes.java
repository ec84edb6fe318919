package io.github.hfclient.tck;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The body of a stream of so many events, made while it is read. */
final class EventBytes extends InputStream {
    private static final byte[] EVENT = bytes("data: {\"choices\": [{\"delta\": {\"content\": \"word \"}}]}\n\n");
    private static final byte[] END = bytes("data: [DONE]\n\n");

    private long events;
    private byte[] current = {};
    private int at;
    private boolean ended;

    EventBytes(long events) {
        this.events = events;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
        return more() ? current[at++] : -1;
    }

    /** One event at a time, as from a server that has just made it. */
    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) return 0;
        if (!more()) return -1;
        int count = Math.min(length, current.length - at);
        System.arraycopy(current, at, target, offset, count);
        at += count;
        return count;
    }

    private boolean more() {
        if (at < current.length) return true;
        if (ended) return false;
        ended = events == 0;
        current = ended ? END : EVENT;
        events--;
        at = 0;
        return true;
    }
}
