package io.github.hfclient.tasks.longtext;

import io.github.hfclient.Item;
import io.github.hfclient.tasks.Label;
import io.github.hfclient.tasks.Labels;
import io.github.hfclient.tasks.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the labels of windows into those of the whole text. */
final class LabelCount {
    private final Combine way;
    private final Map<String, Double> scores = new LinkedHashMap<>();

    private LabelCount(Combine way) {
        this.way = way;
    }

    static Labels of(List<Item<Span, Labels>> windows, Combine way) {
        LabelCount count = new LabelCount(way);
        List<Item<Span, Labels>> answered =
                windows.stream().filter(Item::answered).toList();
        double length = answered.stream().mapToInt(LabelCount::length).sum();
        for (Item<Span, Labels> window : answered) count.add(window.value(), length(window) / length);
        return count.labels();
    }

    private static int length(Item<Span, ?> window) {
        return window.input().end() - window.input().start();
    }

    private void add(Labels labels, double weight) {
        boolean mean = way == Combine.MEAN;
        for (Label label : labels) scores.merge(label.label(), mean ? weight * label.score() : 0, Double::sum);
        if (!mean) scores.merge(labels.top().label(), weight, Double::sum);
    }

    private Labels labels() {
        return new Labels(scores.entrySet().stream()
                .map(label -> new Label(label.getKey(), label.getValue()))
                .toList());
    }
}
