package io.github.hfclient.tasks;

import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;

/** Reads one embedding: a vector, a vector in a list of its own, or the OpenAI form. */
final class EmbeddingReader {
    private EmbeddingReader() {}

    static Embedding read(JsonIn in) {
        return in.peek() == JsonIn.Kind.OBJECT ? openAi(in) : new Embedding(vectorOrRow(in));
    }

    private static float[] vectorOrRow(JsonIn in) {
        enter(in);
        return in.peek() == JsonIn.Kind.ARRAY ? onlyRow(in) : numbers(in);
    }

    private static float[] onlyRow(JsonIn in) {
        enter(in);
        if (in.peek() == JsonIn.Kind.ARRAY) {
            throw in.unexpected(
                    "one vector for the whole text (this model sends one for each token, they need pooling)");
        }
        float[] row = numbers(in);
        if (in.element()) throw in.unexpected("one vector for one text");
        return row;
    }

    private static void enter(JsonIn in) {
        in.enterArray();
        if (!in.element()) throw in.unexpected("at least one number");
    }

    /** The numbers up to the end of the array whose first one comes next. */
    private static float[] numbers(JsonIn in) {
        float[] numbers = new float[384];
        int count = 0;
        do {
            if (count == numbers.length) numbers = Arrays.copyOf(numbers, count * 2);
            numbers[count++] = (float) in.number();
        } while (in.element());
        return finite(Arrays.copyOf(numbers, count));
    }

    /** The whole answer of one entry, or the entry alone. */
    private static Embedding openAi(JsonIn in) {
        Embedding found = null;
        in.enterObject();
        for (String field; (field = in.field()) != null; ) {
            switch (field) {
                case "data" -> found = onlyEntry(in);
                case "embedding" -> found = new Embedding(vectorOrBase64(in));
                default -> in.skip();
            }
        }
        if (found == null) throw in.unexpected("data with one embedding");
        return found;
    }

    private static Embedding onlyEntry(JsonIn in) {
        in.enterArray();
        if (!in.element()) throw in.unexpected("one embedding");
        Embedding entry = openAi(in);
        if (in.element()) throw in.unexpected("one embedding for one text");
        return entry;
    }

    private static float[] vectorOrBase64(JsonIn in) {
        float[] vector = in.peek() == JsonIn.Kind.TEXT ? littleEndian(in.text()) : finite(in.floats());
        if (vector.length == 0) throw in.unexpected("at least one number");
        return vector;
    }

    private static float[] littleEndian(String base64) {
        ByteBuffer bytes = ByteBuffer.wrap(decoded(base64)).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.remaining() % Float.BYTES != 0) throw new JsonException("expected floats of 4 bytes in base64");
        float[] vector = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(vector);
        return finite(vector);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new JsonException("expected an embedding in base64");
        }
    }

    private static float[] finite(float[] vector) {
        for (float value : vector) {
            if (!Float.isFinite(value)) throw new JsonException("expected numbers that a float can hold");
        }
        return vector;
    }
}
