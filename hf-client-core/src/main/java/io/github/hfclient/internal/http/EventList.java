package io.github.hfclient.internal.http;

import io.github.hfclient.internal.error.ErrorBody;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The events that some servers answer a plain call with, as a JSON array for the task's decoder: the data of each, and
 * {@code "[DONE]"} for the mark behind the last.
 */
public final class EventList {
    private static final byte[] DONE = "\"[DONE]\"".getBytes(StandardCharsets.US_ASCII);

    private EventList() {}

    /**
     * Reads all events.
     *
     * @throws RefusedInside if one is an error whose kind is told
     */
    public static byte[] json(InputStream in, int limit) throws IOException {
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        list.write('[');
        for (SseReader events = new SseReader(in, limit); events.advance(); ) {
            if (events.length() == 0) continue;
            if (list.size() > 1) list.write(',');
            add(events, list);
        }
        list.write(']');
        return list.toByteArray();
    }

    private static void add(SseReader event, ByteArrayOutputStream list) {
        ErrorBody error = event.refusal();
        if (error != null) throw new RefusedInside(error, event.text());
        if (event.dataIs("[DONE]")) list.writeBytes(DONE);
        else list.write(event.buffer(), event.offset(), event.length());
    }
}
