package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * How much speaks for each label, as a model's raw scores do: any number, in the order of the model's labels. Functions turn it
 * into scores between 0 and 1.
 */
record Evidence(Map<String, Double> weights) {

    record Scored(String label, double score) {}

    /** Labels that exclude each other: their scores add up to 1. */
    List<Scored> softmax() {
        double highest =
                weights.values().stream().mapToDouble(weight -> weight).max().orElse(0);
        double all = weights.values().stream()
                .mapToDouble(weight -> Math.exp(weight - highest))
                .sum();
        return scored(weight -> Math.exp(weight - highest) / all);
    }

    /** Labels that do not exclude each other: each has a score of its own. */
    List<Scored> sigmoid() {
        return scored(weight -> 1 / (1 + Math.exp(-weight)));
    }

    private List<Scored> scored(DoubleUnaryOperator function) {
        return weights.entrySet().stream()
                .map(label -> new Scored(label.getKey(), function.applyAsDouble(label.getValue())))
                .toList();
    }

    /** As {@code function_to_apply} wants it, the best {@code top_k} of them if that is given, else the best five. */
    ArrayNode labels(JsonNode parameters) {
        List<Scored> scores = switch (parameters.path("function_to_apply").asText("softmax")) {
            case "softmax" -> softmax();
            case "sigmoid" -> sigmoid();
            case "none" -> scored(DoubleUnaryOperator.identity());
            default -> throw new BadInput("`function_to_apply` must be softmax, sigmoid or none");
        };
        return json(best(scores, Settings.count(parameters, "top_k", 5)));
    }

    /** Sorted, so many of them. */
    static List<Scored> best(List<Scored> scores, int count) {
        return scores.stream()
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .limit(count)
                .toList();
    }

    /** In the form of classifications. */
    static ArrayNode json(List<Scored> scores) {
        ArrayNode labels = JsonNodeFactory.instance.arrayNode();
        scores.forEach(each -> labels.addObject().put("label", each.label()).put("score", each.score()));
        return labels;
    }

    /** Shares of a whole as evidence, so that softmax gives back the shares. */
    static Evidence ofShares(Map<String, Double> shares) {
        Map<String, Double> weights = new LinkedHashMap<>();
        shares.forEach((label, share) -> weights.put(label, Math.log(Math.max(share, 1e-6))));
        return new Evidence(weights);
    }
}
