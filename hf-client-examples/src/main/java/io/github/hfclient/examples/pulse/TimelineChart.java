package io.github.hfclient.examples.pulse;

import io.github.hfclient.examples.run.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Columns of 100 % over time, 520 by 256: positive from the ground up, negative from the top down. For the template. */
record TimelineChart(String step, List<Column> columns) {

    /** One period. Label and count are empty where labels would touch each other. */
    record Column(String label, String count, double centre, List<Part> parts) {}

    /** One mood of a period; {@code text} is empty where it would not fit. */
    record Part(String css, double x, double y, double width, double height, String text, double textY) {}

    private static final double WIDTH = 520;
    private static final double GROUND = 212;
    private static final double HEIGHT = 206;
    private static final double FILLED = 0.78;
    private static final double WIDEST = 64;
    private static final double LEAST_FOR_TEXT = 18;
    private static final double HALF_A_LINE = 4.5;
    private static final int MOST_LABELS = 8;

    static TimelineChart of(Timeline timeline) {
        int count = timeline.steps().size();
        int labelEvery = (count + MOST_LABELS - 1) / MOST_LABELS;
        List<Column> columns = IntStream.range(0, count)
                .mapToObj(i -> column(timeline, i, WIDTH / count, i % labelEvery == 0))
                .toList();
        return new TimelineChart(timeline.period().word(), columns);
    }

    private static Column column(Timeline timeline, int index, double slot, boolean labelled) {
        Timeline.Step step = timeline.steps().get(index);
        double centre = slot * (index + 0.5);
        String label = labelled ? timeline.period().label(step.start()) : "";
        String count = labelled ? Long.toString(step.tally().count()) : "";
        return new Column(label, count, centre, parts(step.tally(), centre, Math.min(WIDEST, slot * FILLED)));
    }

    private static List<Part> parts(Tally tally, double centre, double width) {
        List<Part> parts = new ArrayList<>();
        double y = GROUND;
        for (Mood mood : Mood.values()) {
            double height = HEIGHT * tally.share(mood);
            y -= height;
            parts.add(part(mood, tally, new Box(centre - width / 2, y, width, height)));
        }
        return parts;
    }

    private record Box(double x, double y, double width, double height) {}

    private static Part part(Mood mood, Tally tally, Box box) {
        boolean fits = box.height() >= LEAST_FOR_TEXT && box.width() >= 2 * LEAST_FOR_TEXT;
        String text = fits ? Figures.percent(tally.share(mood)) : "";
        double textY = box.y() + box.height() / 2 + HALF_A_LINE;
        return new Part(mood.word(), box.x(), box.y(), box.width(), box.height(), text, textY);
    }
}
