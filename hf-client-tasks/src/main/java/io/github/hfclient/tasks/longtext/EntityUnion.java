package io.github.hfclient.tasks.longtext;

import io.github.hfclient.Item;
import io.github.hfclient.tasks.Entities;
import io.github.hfclient.tasks.Entity;
import io.github.hfclient.tasks.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entities of windows that overlap as those of the whole text. What two windows found at the same place is one entity; of
 * two that contradict each other the better one stays; what only one window found stays too.
 */
final class EntityUnion {
    private final String text;
    private final List<Found> settled = new ArrayList<>();
    private final List<Found> open = new ArrayList<>(); // those that the next window may show too

    private EntityUnion(String text) {
        this.text = text;
    }

    /**
     * The union of what was found in windows, which come in the order in which they begin.
     *
     * @throws IllegalStateException if an entity has no offsets
     */
    static Entities of(String text, List<Item<Span, Entities>> windows) {
        EntityUnion union = new EntityUnion(text);
        Places places = new Places(text);
        for (Item<Span, Entities> window : windows) union.add(window.input(), places.of(window));
        return union.entities();
    }

    private void add(Span window, List<Entity> entities) {
        open.stream().filter(found -> found.end() <= window.start()).forEach(settled::add);
        open.removeIf(found -> found.end() <= window.start());
        Span shown = withoutBlanks(window);
        List<Found> rivals = new ArrayList<>(open);
        List<Found> news = new ArrayList<>();
        for (Entity entity : entities) {
            Found found = new Found(withOffsets(entity), shown, text.length());
            if (!confirmed(found, rivals)) news.add(found);
        }
        for (Found found : news) contest(found, rivals);
    }

    /** Whether an earlier window found the same; then the two are no rivals of anything. */
    private boolean confirmed(Found found, List<Found> rivals) {
        Found twin = first(found, rivals);
        if (twin == null) return false;
        rivals.remove(twin);
        open.set(open.indexOf(twin), twin.surer(found));
        return true;
    }

    private static @Nullable Found first(Found found, List<Found> among) {
        return among.stream().filter(found::same).findFirst().orElse(null);
    }

    private void contest(Found found, List<Found> rivals) {
        List<Found> against = rivals.stream().filter(found::overlaps).toList();
        boolean lost = against.stream().anyMatch(rival -> !found.goesOnIn(rival) && !found.beats(rival));
        if (lost) return;
        Found whole = found;
        for (Found rival : against) if (found.goesOnIn(rival)) whole = whole.joined(rival, text);
        rivals.removeAll(against);
        open.removeAll(against);
        open.add(whole);
    }

    private Span withoutBlanks(Span window) {
        String slice = text.substring(window.start(), window.end());
        int leading = slice.length() - slice.stripLeading().length();
        int trailing = slice.length() - slice.stripTrailing().length();
        return new Span(window.start() + leading, window.end() - trailing);
    }

    private static Entity withOffsets(Entity entity) {
        if (entity.start() != null) return entity;
        throw new IllegalStateException("the server told no offsets, so entities that two windows show cannot be told"
                + " from entities that occur twice; ask with windows that do not overlap");
    }

    private Entities entities() {
        settled.addAll(open);
        settled.sort(Comparator.comparingInt(Found::start));
        return new Entities(settled.stream().map(Found::entity).toList());
    }
}
