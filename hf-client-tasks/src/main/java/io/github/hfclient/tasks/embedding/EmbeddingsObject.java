package io.github.hfclient.tasks.embedding;

import io.github.hfclient.json.JsonIn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Reads an object that holds embeddings: {@code {"data":[{"index":0,"embedding":[..]}]}} of the OpenAI kind, whose entries may
 * come in any order (https://platform.openai.com/docs/api-reference/embeddings), or the {@code {"embeddings":[..]}} of
 * sentence-transformers on dedicated endpoints (https://github.com/huggingface/huggingface-inference-toolkit).
 */
final class EmbeddingsObject {
    private record Entry(int index, Embedding embedding) {}

    private EmbeddingsObject() {}

    /**
     * As many embeddings as there are rows, in the order of the rows.
     *
     * @param vectors reads what is under {@code embeddings}
     */
    static List<Embedding> read(JsonIn in, int rows, Function<JsonIn, List<Embedding>> vectors) {
        List<Embedding> embeddings = null;
        in.enterObject();
        for (String field; (field = in.field()) != null; ) {
            switch (field) {
                case "data" -> embeddings = inOrder(in, entries(in), rows);
                case "embeddings" -> embeddings = vectors.apply(in);
                default -> in.skip();
            }
        }
        if (embeddings == null) throw in.unexpected("data with " + rows + " entries, or embeddings");
        return embeddings;
    }

    private static List<Entry> entries(JsonIn in) {
        List<Entry> entries = new ArrayList<>();
        in.enterArray();
        while (in.element()) entries.add(entry(in, entries.size()));
        return entries;
    }

    private static List<Embedding> inOrder(JsonIn in, List<Entry> entries, int rows) {
        if (entries.size() != rows) throw in.unexpected("data with " + rows + " entries");
        entries.sort(Comparator.comparingInt(Entry::index));
        for (int row = 0; row < rows; row++) {
            if (entries.get(row).index() != row) throw in.unexpected("every index from 0 to " + (rows - 1) + " once");
        }
        return entries.stream().map(Entry::embedding).toList();
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
        float[] vector = in.peek() == JsonIn.Kind.TEXT ? in.base64Floats() : in.floats();
        if (vector.length == 0) throw in.unexpected("at least one number");
        return vector;
    }
}
