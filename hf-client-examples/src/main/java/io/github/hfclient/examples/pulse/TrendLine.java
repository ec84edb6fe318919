package io.github.hfclient.examples.pulse;

import io.github.hfclient.examples.run.Figures;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small line of net sentiment over time, 120 by 40, zero in the middle. For the template. */
record TrendLine(List<Point> points, String words) {

    /** Where the line goes; {@code last} marks its end. */
    record Point(double x, double y, boolean last) {}

    private static final double WIDTH = 112;
    private static final double MIDDLE = 20;
    private static final double PER_NET_POINT = 0.17;

    /** Steps without a review are left out. */
    static TrendLine of(Timeline timeline) {
        List<Timeline.Step> steps = timeline.steps();
        int[] told = IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).tally().count() > 0)
                .toArray();
        List<Point> points = IntStream.of(told)
                .mapToObj(i -> point(i, steps, i == told[told.length - 1]))
                .toList();
        return new TrendLine(points, words(timeline));
    }

    private static Point point(int index, List<Timeline.Step> steps, boolean last) {
        double x = 4 + WIDTH * index / Math.max(1, steps.size() - 1);
        return new Point(x, MIDDLE - PER_NET_POINT * steps.get(index).tally().net(), last);
    }

    private static String words(Timeline timeline) {
        return timeline.steps().stream()
                .filter(step -> step.tally().count() > 0)
                .map(step -> timeline.period().label(step.start())
                        + ' '
                        + Figures.signed(step.tally().net()))
                .collect(Collectors.joining(", "));
    }
}
