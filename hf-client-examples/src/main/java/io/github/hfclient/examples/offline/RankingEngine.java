package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Texts by how well they fit a query, by hashing, in the shape of {@code /rerank}: the best first, each with its index. */
final class RankingEngine implements Engine {

    private static final double STEEP = 8;

    private record Ranked(int index, double likeness) {}

    @Override
    public JsonNode answer(JsonNode body) {
        JsonNode given = body.path("inputs").isObject() ? body.path("inputs") : body;
        String query = Settings.text(given.path("query"), "query");
        List<String> texts = Inputs.of(given.path("texts"), "texts").texts();
        ArrayNode ranking = JsonNodeFactory.instance.arrayNode();
        for (Ranked ranked : ranked(query, texts)) {
            ObjectNode text = ranking.addObject().put("index", ranked.index());
            text.put(
                    "score", given.path("raw_scores").booleanValue() ? ranked.likeness() : squeezed(ranked.likeness()));
            if (given.path("return_text").booleanValue()) text.put("text", texts.get(ranked.index()));
        }
        return ranking;
    }

    private static List<Ranked> ranked(String query, List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(index -> new Ranked(index, HashedText.likeness(query, texts.get(index))))
                .sorted(Comparator.comparingDouble(Ranked::likeness).reversed())
                .toList();
    }

    private static double squeezed(double likeness) {
        return 1 / (1 + Math.exp(-STEEP * (likeness - 0.4)));
    }
}
