package io.github.hfclient.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Several sources read one after the other. */
record Joined(List<ByteSource> parts) implements ByteSource {
    @Override
    public InputStream open() throws IOException {
        List<InputStream> streams = new ArrayList<>(parts.size());
        try {
            for (ByteSource part : parts) streams.add(part.open());
        } catch (IOException | RuntimeException e) {
            for (InputStream stream : streams) stream.close();
            throw e;
        }
        return new SequenceInputStream(Collections.enumeration(streams));
    }

    @Override
    public long length() {
        return parts.stream().anyMatch(part -> part.length() < 0)
                ? -1
                : parts.stream().mapToLong(ByteSource::length).sum();
    }
}
