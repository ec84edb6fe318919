package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The caller's labels, by the colours that they name: "a photo of something red". */
final class ZeroShotPictureEngine implements Engine {

    private static final double PER_SHARE = 6;

    @Override
    public JsonNode answer(JsonNode body) {
        JsonNode inputs = body.path("inputs");
        Map<Colour, Double> shares = Picture.read(MediaBytes.in(inputs.isObject() ? inputs.path("image") : inputs))
                .shares();
        List<String> labels = Settings.candidateLabels(Settings.of(body));
        Map<String, Double> weights = new LinkedHashMap<>();
        labels.forEach(label -> weights.put(label, weight(label, shares)));
        return Evidence.json(Evidence.best(new Evidence(weights).softmax(), labels.size()));
    }

    private static double weight(String label, Map<Colour, Double> shares) {
        return Colour.in(label)
                .map(colour -> PER_SHARE * shares.getOrDefault(colour, 0.0))
                .orElse(0.0);
    }
}
