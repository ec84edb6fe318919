package io.github.hfclient.tasks;

import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;

/** Reads {@code {"data":[{"index":0,"embedding":[..]}]}}, whose entries may come in any order. */
final class OpenAiEmbeddings {
    private record Entry(int index, Embedding embedding) {}

    private OpenAiEmbeddings() {}

    /** As many embeddings as there are rows, in the order of the rows. */
    static List<Embedding> read(JsonIn in, int rows) {
        List<Entry> data = null;
        in.enterObject();
        for (String field; (field = in.field()) != null; ) {
            if (field.equals("data")) data = entries(in);
            else in.skip();
        }
        if (data == null || data.size() != rows) throw in.unexpected("data with " + rows + " entries");
        data.sort(Comparator.comparingInt(Entry::index));
        for (int row = 0; row < rows; row++) {
            if (data.get(row).index() != row) throw in.unexpected("every index from 0 to " + (rows - 1) + " once");
        }
        return data.stream().map(Entry::embedding).toList();
    }

    private static List<Entry> entries(JsonIn in) {
        List<Entry> entries = new ArrayList<>();
        in.enterArray();
        while (in.element()) entries.add(entry(in, entries.size()));
        return entries;
    }

    private static Entry entry(JsonIn in, int position) {
        Integer index = null;
        Embedding embedding = null;
        in.enterObject();
        for (String field; (field = in.field()) != null; ) {
            switch (field) {
                case "index" -> index = in.orNull(in::integer);
                case "embedding" -> embedding = new Embedding(vector(in));
                default -> in.skip();
            }
        }
        if (embedding == null) throw in.unexpected("an object with embedding");
        return new Entry(index == null ? position : index, embedding);
    }

    private static float[] vector(JsonIn in) {
        float[] vector = in.peek() == JsonIn.Kind.TEXT ? littleEndian(in.text()) : in.floats();
        if (vector.length == 0) throw in.unexpected("at least one number");
        return vector;
    }

    private static float[] littleEndian(String base64) {
        ByteBuffer bytes = ByteBuffer.wrap(decoded(base64)).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.remaining() % Float.BYTES != 0) throw new JsonException("expected floats of 4 bytes in base64");
        float[] vector = new float[bytes.remaining() / Float.BYTES];
        for (int i = 0; i < vector.length; i++) vector[i] = finite(bytes.getFloat());
        return vector;
    }

    private static float finite(float value) {
        if (!Float.isFinite(value)) throw new JsonException("expected finite numbers in base64");
        return value;
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new JsonException("expected an embedding in base64");
        }
    }
}
