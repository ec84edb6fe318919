package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;

/** Finds what the caller's labels name, as long as they name it by a colour: "a red ball". */
final class ZeroShotDetectionEngine implements Engine {

    @Override
    public JsonNode answer(JsonNode body) {
        Picture picture = Picture.read(MediaBytes.in(body.path("inputs")));
        ArrayNode found = JsonNodeFactory.instance.arrayNode();
        for (String label : Settings.candidateLabels(Settings.of(body))) {
            Optional<Colour> colour = Colour.in(label);
            Area.in(picture).stream()
                    .filter(area -> colour.filter(area.colour()::equals).isPresent())
                    .forEach(area -> found.add(area.json(label)));
        }
        return found;
    }
}
