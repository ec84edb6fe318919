package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;

/** Parts a picture by its colours; each mask is white where the colour is. */
final class SegmentationEngine implements Engine {

    private static final int WHITE = 0xFFFFFF;

    @Override
    public JsonNode answer(JsonNode body) {
        Picture picture = Picture.read(MediaBytes.in(body.path("inputs")));
        double least = Settings.number(Settings.of(body), "threshold", 0.01);
        ArrayNode segments = JsonNodeFactory.instance.arrayNode();
        for (Map.Entry<Colour, Double> share : picture.shares().entrySet()) {
            if (share.getValue() >= least) {
                segments.addObject()
                        .put("label", share.getKey().word())
                        .put("score", share.getValue())
                        .set(
                                "mask",
                                MediaBytes.out(mask(picture, share.getKey()).png()));
            }
        }
        return segments;
    }

    private static Picture mask(Picture picture, Colour colour) {
        return Picture.of(picture.width(), picture.height(), (x, y) -> picture.colour(x, y) == colour ? WHITE : 0);
    }
}
