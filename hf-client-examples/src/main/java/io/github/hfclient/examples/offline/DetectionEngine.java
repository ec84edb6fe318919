package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Finds areas of one colour: "red area". */
final class DetectionEngine implements Engine {

    private static final double SURE_ENOUGH = 0.3;

    @Override
    public JsonNode answer(JsonNode body) {
        double threshold = Settings.number(Settings.of(body), "threshold", SURE_ENOUGH);
        ArrayNode found = JsonNodeFactory.instance.arrayNode();
        Area.in(Picture.read(MediaBytes.in(body.path("inputs")))).stream()
                .filter(area -> area.score() >= threshold)
                .forEach(area -> found.add(area.json(area.colour().word() + " area")));
        return found;
    }
}
