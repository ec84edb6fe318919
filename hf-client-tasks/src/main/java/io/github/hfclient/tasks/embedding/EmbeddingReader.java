package io.github.hfclient.tasks.embedding;

import io.github.hfclient.Body;
import io.github.hfclient.Decoder;
import io.github.hfclient.json.JsonIn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads embeddings: for one text a vector or vectors of its tokens, as they are or in lists of their own; for rows a list of
 * such; or all that in an object.
 *
 * @param pooling makes one vector out of those of tokens; null if there should be none
 */
record EmbeddingReader(@Nullable Pooling pooling) implements Decoder<Embedding> {
    @Override
    public Embedding read(JsonIn in, Body asked) {
        return in.peek() == JsonIn.Kind.OBJECT
                ? EmbeddingsObject.read(in, 1, vectors -> List.of(embedding(vectors)))
                        .get(0)
                : embedding(in);
    }

    @Override
    public List<Embedding> readRows(JsonIn in, List<Body> asked) {
        return in.peek() == JsonIn.Kind.OBJECT
                ? EmbeddingsObject.read(in, asked.size(), vectors -> Decoder.super.readRows(vectors, asked))
                : Decoder.super.readRows(in, asked);
    }

    @Override
    public String shape(Embedding answer) {
        return answer.dimensions() + " dimensions";
    }

    private Embedding embedding(JsonIn in) {
        int depth = 1;
        for (enter(in); in.peek() == JsonIn.Kind.ARRAY; enter(in)) depth++;
        if (depth > 2 && pooling == null) {
            throw in.unexpected(
                    "one vector for the whole text (this model sends one for each token, they need pooling)");
        }
        float[] vector = depth == 1 ? in.floatsToEnd() : ofTokens(in);
        for (int open = 2; open < depth; open++) {
            if (in.element()) throw in.unexpected("the tokens of one text");
        }
        return new Embedding(vector);
    }

    private static void enter(JsonIn in) {
        in.enterArray();
        if (!in.element()) throw in.unexpected("at least one number");
    }

    /** The list whose first vector has been entered; a list of one may hold the vector of the whole text. */
    private float[] ofTokens(JsonIn in) {
        List<float[]> tokens = new ArrayList<>();
        tokens.add(in.floatsToEnd());
        for (; in.element(); tokens.add(in.floats())) {
            if (pooling == null) throw in.unexpected("one vector for one text (vectors of its tokens need pooling)");
            requireLength(in, tokens);
        }
        requireLength(in, tokens);
        return pooling == null ? tokens.get(0) : pooling.of(tokens);
    }

    private static void requireLength(JsonIn in, List<float[]> tokens) {
        int length = tokens.get(0).length;
        if (tokens.get(tokens.size() - 1).length != length) throw in.unexpected("vectors of " + length + " numbers");
    }
}
