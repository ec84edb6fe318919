package io.github.hfclient.examples.pulse;

import io.github.hfclient.examples.run.Figures;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The few things that somebody in a hurry should know. */
record Standouts(Findings findings) {

    /** What it is about, whom it concerns, and what is true of them. */
    record Point(String topic, String subject, String rest) {}

    private static final double WORTH_TELLING = 10;
    private static final int ENOUGH = 10;

    List<Point> points() {
        return Stream.of(fall(), rise(), sorestTheme(), leastHappyChannel(), hiddenComplaints())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Point> fall() {
        return changes()
                .min(Comparator.comparingDouble(Change::points))
                .filter(change -> change.points() <= -WORTH_TELLING)
                .map(change -> moved("Fell most", change));
    }

    private Optional<Point> rise() {
        return changes()
                .max(Comparator.comparingDouble(Change::points))
                .filter(change -> change.points() >= WORTH_TELLING)
                .map(change -> moved("Rose most", change));
    }

    private Stream<Change> changes() {
        return findings.span().stream()
                .flatMap(span ->
                        findings.by(Review::product).stream().flatMap(product -> Change.of(product, span).stream()));
    }

    private static Point moved(String topic, Change change) {
        String rest = "went from a net sentiment of %s in the first half of the time to %s in the second"
                .formatted(Figures.signed(change.before()), Figures.signed(change.after()));
        return new Point(topic, change.name(), rest);
    }

    private Optional<Point> sorestTheme() {
        return worst("Sorest point", findings.byTheme());
    }

    private Optional<Point> leastHappyChannel() {
        return worst("Least happy channel", findings.by(Review::channel));
    }

    /** The group that sounds worst, if it does so much worse than the whole. */
    private Optional<Point> worst(String topic, List<Findings.Group> groups) {
        double whole = findings.total().net();
        return groups.stream()
                .filter(group -> group.tally().count() >= ENOUGH)
                .min(Comparator.comparingDouble(group -> group.tally().net()))
                .filter(group -> group.tally().net() <= whole - WORTH_TELLING)
                .map(group -> worse(topic, group, whole));
    }

    private static Point worse(String topic, Findings.Group group, double whole) {
        String rest = "with a net sentiment of %s against %s overall"
                .formatted(Figures.signed(group.tally().net()), Figures.signed(whole));
        return new Point(topic, group.name(), rest);
    }

    private Optional<Point> hiddenComplaints() {
        long count = findings.disagreements().stream()
                .filter(scored -> scored.sounds(Mood.NEGATIVE))
                .count();
        String rest = "with 4 or 5 stars sound negative all the same";
        return count == 0
                ? Optional.empty()
                : Optional.of(new Point("Hidden by the stars", Figures.reviews(count), rest));
    }
}
