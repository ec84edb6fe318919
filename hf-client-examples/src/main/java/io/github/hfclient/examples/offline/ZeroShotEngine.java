package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hfclient.examples.offline.Evidence.Scored;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Labels of the caller's own, by the words of a theme where the list has it, else by the words that label and text share. The
 * answer is in the shape of zero-shot pipelines: labels and scores apart, the best first.
 */
final class ZeroShotEngine implements Engine {

    private static final double PER_SIGN = 1.5;
    private static final double NEVER_ALL_OR_NOTHING = -1;

    private final ThemeWords themes;

    ZeroShotEngine(ThemeWords themes) {
        this.themes = themes;
    }

    @Override
    public JsonNode answer(JsonNode body) {
        JsonNode settings = Settings.of(body);
        List<String> labels = Settings.candidateLabels(settings);
        if (!settings.path("hypothesis_template").asText("{}").contains("{}")) {
            throw new BadInput("`hypothesis_template` must contain {}");
        }
        boolean each = settings.path("multi_label").booleanValue() || labels.size() == 1;
        return Inputs.of(body).alike(text -> answer(text, labels, each));
    }

    private ObjectNode answer(String text, List<String> labels, boolean each) {
        Evidence evidence = evidence(text, labels);
        List<Scored> best = Evidence.best(each ? evidence.sigmoid() : evidence.softmax(), labels.size());
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("sequence", text);
        ArrayNode names = answer.putArray("labels");
        ArrayNode scores = answer.putArray("scores");
        best.forEach(scored -> names.add(scored.label()));
        best.forEach(scored -> scores.add(scored.score()));
        return answer;
    }

    private Evidence evidence(String text, List<String> labels) {
        Map<String, Double> weights = new LinkedHashMap<>();
        labels.forEach(label -> weights.put(label, NEVER_ALL_OR_NOTHING + PER_SIGN * signs(label, text)));
        return new Evidence(weights);
    }

    private long signs(String label, String text) {
        return themes.count(label, text) + Keywords.list(label).count(text);
    }
}
