package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sorts pictures by their colours: the labels tell how much of the picture a colour is. */
final class PictureEngine implements Engine {

    private static final double MOST = 0.5;

    @Override
    public JsonNode answer(JsonNode body) {
        Picture picture = Picture.read(MediaBytes.in(body.path("inputs")));
        Map<String, Double> shares = new LinkedHashMap<>();
        picture.shares().forEach((colour, share) -> shares.put(label(colour, share), share));
        return Evidence.ofShares(shares).labels(Settings.of(body));
    }

    private static String label(Colour colour, double share) {
        return (share >= MOST ? "mostly " : "partly ") + colour.word();
    }

    /** What a picture looks like in a sentence, in the shape of image-to-text. */
    static JsonNode described(JsonNode body) {
        Picture picture = Picture.read(MediaBytes.in(body.path("inputs")));
        ArrayNode answer = JsonNodeFactory.instance.arrayNode();
        answer.addObject().put("generated_text", picture.described() + " (seen by rules, not by a model)");
        return answer;
    }
}
