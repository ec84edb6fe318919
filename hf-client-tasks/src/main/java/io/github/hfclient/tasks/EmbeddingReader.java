package io.github.hfclient.tasks;

import io.github.hfclient.Body;
import io.github.hfclient.Decoder;
import io.github.hfclient.json.JsonIn;
import java.util.Arrays;
import java.util.List;

/** Reads embeddings: for one text a vector or a vector in a list of its own, for rows a list of vectors; or the OpenAI form. */
final class EmbeddingReader implements Decoder<Embedding> {
    @Override
    public Embedding read(JsonIn in, Body asked) {
        if (in.peek() == JsonIn.Kind.OBJECT) return OpenAiEmbeddings.read(in, 1).get(0);
        enter(in);
        return new Embedding(in.peek() == JsonIn.Kind.ARRAY ? onlyRow(in) : numbers(in));
    }

    @Override
    public List<Embedding> readRows(JsonIn in, List<Body> asked) {
        return in.peek() == JsonIn.Kind.OBJECT
                ? OpenAiEmbeddings.read(in, asked.size())
                : Decoder.super.readRows(in, asked);
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
            numbers[count++] = number(in);
        } while (in.element());
        return Arrays.copyOf(numbers, count);
    }

    private static float number(JsonIn in) {
        float number = (float) in.number();
        if (!Float.isFinite(number)) throw in.unexpected("a number that a float can hold");
        return number;
    }
}
