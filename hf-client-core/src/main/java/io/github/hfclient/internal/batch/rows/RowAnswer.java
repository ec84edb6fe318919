package io.github.hfclient.internal.batch.rows;

import io.github.hfclient.internal.answer.KeptAnswer;
import io.github.hfclient.internal.http.AnswerContent;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonIn;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a row.
 *
 * @param content what it was made of; null if nobody keeps it, or it must not be kept
 * @param bytes how long it was, nearly
 */
public record RowAnswer<R>(R value, @Nullable AnswerContent content, long bytes) {
    /**
     * Cuts what answered a list of rows into what would have answered each row alone.
     *
     * @throws IllegalArgumentException if this answer cannot be cut
     */
    public static List<AnswerContent> cut(KeptAnswer<?> kept, int rows) {
        byte[] bytes = kept.content().bytes();
        List<JsonIn.Part> parts = kept.parts();
        if (parts.size() == rows)
            return parts.stream()
                    .map(part -> AnswerContent.json(Arrays.copyOfRange(bytes, part.from(), part.to())))
                    .toList();
        return openAi(Json.parse(new String(bytes, StandardCharsets.UTF_8)), rows);
    }

    /**
     * {@code {"data":[{"index":1, ..}, {"index":0, ..}]}}, as in <a
     * href="https://platform.openai.com/docs/api-reference/embeddings">the OpenAI form</a>: each entry alone is the first.
     */
    private static List<AnswerContent> openAi(Json answer, int rows) {
        AnswerContent[] contents = new AnswerContent[rows];
        List<Json> data = answer.get("data").items();
        for (int i = 0; i < data.size(); i++) {
            Double index = data.get(i).get("index").number();
            int row = index == null ? i : index.intValue();
            if (row >= 0 && row < rows && data.get(i) instanceof Json.Obj entry) contents[row] = alone(entry);
        }
        if (data.size() != rows || Arrays.asList(contents).contains(null))
            throw new IllegalArgumentException(
                    "the journal cannot keep this task's answers to lists, because its decoder reads them in a way of its own;"
                            + " ask row by row with listRows(1), or let its readRows use JsonIn.part");
        return List.of(contents);
    }

    private static AnswerContent alone(Json.Obj entry) {
        Json answer = Json.of(Map.of("data", List.of(entry.with("index", Json.of(0)))));
        return AnswerContent.json(answer.text().getBytes(StandardCharsets.UTF_8));
    }
}
