package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sorts sounds by how loud they are. */
final class SoundEngine implements Engine {

    private static final double STEEP = 40;

    @Override
    public JsonNode answer(JsonNode body) {
        double loudness = Sound.read(MediaBytes.in(body.path("inputs"))).loudness();
        Map<String, Double> weights = new LinkedHashMap<>();
        weights.put("silence", STEEP * (0.02 - loudness));
        weights.put("quiet sound", STEEP * (0.1 - Math.abs(loudness - 0.1)) - 1);
        weights.put("loud sound", STEEP * (loudness - 0.15));
        return new Evidence(weights).labels(Settings.of(body));
    }
}
