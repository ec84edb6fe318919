package io.github.hfclient.tasks.text;

import io.github.hfclient.Body;
import io.github.hfclient.Decoder;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.Label;
import io.github.hfclient.tasks.Labels;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads labels of texts: lists of them, or the {@code {"data":[{"index":0,"label":"a","probs":[0.9,0.1]}]}} of vLLM, whose labels
 * but the best have no names (https://docs.vllm.ai/en/latest/serving/openai_compatible_server.html).
 */
final class ClassificationReader implements Decoder<Labels> {
    @Override
    public Labels read(JsonIn in, Body asked) {
        if (in.peek() != JsonIn.Kind.OBJECT) return Labels.read(in);
        // The toolkit answers a pair, and only a pair, with its best label as a bare object.
        boolean pair = asked.inputs() instanceof Json.Obj;
        Json answer = in.json();
        Label bare = pair ? label(answer, answer.get("score")) : null;
        return bare != null ? new Labels(List.of(bare)) : ofData(in, answer, 1).get(0);
    }

    @Override
    public List<Labels> readRows(JsonIn in, List<Body> asked) {
        return in.peek() == JsonIn.Kind.OBJECT
                ? ofData(in, in.json(), asked.size())
                : Decoder.super.readRows(in, asked);
    }

    private static List<Labels> ofData(JsonIn in, Json answer, int rows) {
        List<Json> data = answer.get("data").items();
        List<@Nullable Labels> labels = new ArrayList<>(Collections.nCopies(rows, null));
        if (data.size() != rows) throw in.unexpected("array of labels, or data with " + rows + " entries");
        for (int i = 0; i < rows; i++) {
            Double index = data.get(i).get("index").number();
            int row = index == null ? i : index.intValue();
            Label best = label(data.get(i), best(data.get(i)));
            if (best == null || row < 0 || row >= rows || labels.get(row) != null) {
                throw in.unexpected("label and probs for every index from 0 to " + (rows - 1) + " once");
            }
            labels.set(row, new Labels(List.of(best)));
        }
        return List.copyOf(labels);
    }

    private static Json best(Json entry) {
        return Json.of(entry.get("probs").items().stream()
                .map(Json::number)
                .filter(probability -> probability != null)
                .max(Double::compare)
                .orElse(null));
    }

    private static @Nullable Label label(Json entry, Json score) {
        String label = entry.get("label").string();
        Double number = score.number();
        return label == null || number == null ? null : new Label(label, number);
    }
}
