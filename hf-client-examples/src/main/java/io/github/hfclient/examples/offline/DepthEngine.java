package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Takes the bright parts of a picture for near. */
final class DepthEngine implements Engine {

    private static final int STEPS = 8;
    private static final int GREY = 0x010101;

    @Override
    public JsonNode answer(JsonNode body) {
        Picture picture = Picture.read(MediaBytes.in(body.path("inputs")));
        Picture depth = Picture.of(picture.width(), picture.height(), (x, y) -> picture.brightness(x, y) * GREY);
        ObjectNode answer = JsonNodeFactory.instance.objectNode().set("depth", MediaBytes.out(depth.png()));
        ArrayNode lines = answer.putArray("predicted_depth");
        for (int y = 0; y < STEPS; y++) addLine(picture, y, lines.addArray());
        return answer;
    }

    /** A coarse grid is enough for the numbers. */
    private static void addLine(Picture picture, int line, ArrayNode numbers) {
        int y = line * picture.height() / STEPS;
        for (int x = 0; x < STEPS; x++) numbers.add(picture.brightness(x * picture.width() / STEPS, y) / 255.0);
    }
}
