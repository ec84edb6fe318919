package io.github.hfclient.tasks.embedding;

import io.github.hfclient.Body;
import io.github.hfclient.Decoder;
import io.github.hfclient.json.JsonIn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of vectors, which may be in lists of their own; or the {@code {"data":[{"index":0,"data":[[..],[..]]}]}} of vLLM
 * (https://docs.vllm.ai/en/latest/serving/openai_compatible_server.html).
 */
final class TokenVectorsReader implements Decoder<TokenVectors> {
    @Override
    public TokenVectors read(JsonIn in, Body asked) {
        return in.peek() == JsonIn.Kind.OBJECT ? ofData(in, 1).get(0) : vectors(in);
    }

    @Override
    public List<TokenVectors> readRows(JsonIn in, List<Body> asked) {
        return in.peek() == JsonIn.Kind.OBJECT ? ofData(in, asked.size()) : Decoder.super.readRows(in, asked);
    }

    @Override
    public String shape(TokenVectors answer) {
        return answer.dimensions() + " dimensions";
    }

    private static List<TokenVectors> ofData(JsonIn in, int rows) {
        List<@Nullable TokenVectors> data = new ArrayList<>(Collections.nCopies(rows, null));
        int count = 0;
        in.enterObject();
        for (String field; (field = in.field()) != null; ) {
            if (!field.equals("data")) {
                in.skip();
                continue;
            }
            for (in.enterArray(); in.element(); count++) entry(in, count, data);
        }
        if (count != rows) throw in.unexpected("data with " + rows + " entries");
        return List.copyOf(data);
    }

    private static void entry(JsonIn in, int position, List<@Nullable TokenVectors> data) {
        Integer index = position;
        TokenVectors vectors = null;
        in.enterObject();
        for (String field; (field = in.field()) != null; ) {
            switch (field) {
                case "index" -> index = in.integer();
                case "data" -> vectors = vectors(in);
                default -> in.skip();
            }
        }
        if (vectors == null || index < 0 || index >= data.size() || data.get(index) != null) {
            throw in.unexpected("vectors for every index from 0 to " + (data.size() - 1) + " once");
        }
        data.set(index, vectors);
    }

    private static TokenVectors vectors(JsonIn in) {
        int depth = 1;
        for (enter(in); in.peek() == JsonIn.Kind.ARRAY; enter(in)) depth++;
        if (depth == 1) throw in.unexpected("a vector for each token (this is one for the whole text)");
        List<Embedding> tokens = new ArrayList<>();
        tokens.add(new Embedding(in.floatsToEnd()));
        while (in.element()) tokens.add(next(in, tokens.get(0).dimensions()));
        for (int open = 2; open < depth; open++) {
            if (in.element()) throw in.unexpected("the tokens of one text");
        }
        return new TokenVectors(tokens);
    }

    private static Embedding next(JsonIn in, int length) {
        float[] vector = in.floats();
        if (vector.length != length) throw in.unexpected("vectors of " + length + " numbers");
        return new Embedding(vector);
    }

    private static void enter(JsonIn in) {
        in.enterArray();
        if (!in.element()) throw in.unexpected("at least one number");
    }
}
