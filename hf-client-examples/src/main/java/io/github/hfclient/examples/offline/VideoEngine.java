package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sorts videos by their size, since no rule here can watch one. */
final class VideoEngine implements Engine {

    private static final double MEGABYTE = 1 << 20;

    @Override
    public JsonNode answer(JsonNode body) {
        byte[] bytes = MediaBytes.in(body.path("inputs"));
        String type = MediaBytes.type(bytes);
        if (type.startsWith("image/") || type.startsWith("audio/")) throw new BadInput("not a video, but " + type);
        double size = Math.log(bytes.length / MEGABYTE);
        Map<String, Double> weights = new LinkedHashMap<>();
        weights.put("small file of a video", -size);
        weights.put("large file of a video", size);
        return new Evidence(weights).labels(Settings.of(body));
    }
}
