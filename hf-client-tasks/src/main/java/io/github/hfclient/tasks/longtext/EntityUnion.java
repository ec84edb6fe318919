package io.github.hfclient.tasks.longtext;

import io.github.hfclient.Item;
import io.github.hfclient.tasks.Span;
import io.github.hfclient.tasks.text.Entities;
import io.github.hfclient.tasks.text.Entity;
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
    private final List<FoundEntity> settled = new ArrayList<>();
    private final List<FoundEntity> open = new ArrayList<>(); // those that the next window may show too

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
        EntityOffsets places = new EntityOffsets(text);
        for (Item<Span, Entities> window : windows) union.add(window.input(), places.of(window));
        return union.entities();
    }

    private void add(Span window, List<Entity> entities) {
        open.stream().filter(found -> found.end() <= window.start()).forEach(settled::add);
        open.removeIf(found -> found.end() <= window.start());
        Span shown = withoutBlanks(window);
        List<FoundEntity> rivals = new ArrayList<>(open);
        List<FoundEntity> news = new ArrayList<>();
        for (Entity entity : entities) {
            FoundEntity found = new FoundEntity(withOffsets(entity), shown, text.length());
            if (!confirmed(found, rivals)) news.add(found);
        }
        for (FoundEntity found : news) contest(found, rivals);
    }

    /** Whether an earlier window found the same; then the two are no rivals of anything. */
    private boolean confirmed(FoundEntity found, List<FoundEntity> rivals) {
        FoundEntity twin = first(found, rivals);
        if (twin == null) return false;
        rivals.remove(twin);
        open.set(open.indexOf(twin), twin.surer(found));
        return true;
    }

    private static @Nullable FoundEntity first(FoundEntity found, List<FoundEntity> among) {
        return among.stream().filter(found::same).findFirst().orElse(null);
    }

    private void contest(FoundEntity found, List<FoundEntity> rivals) {
        List<FoundEntity> against = rivals.stream().filter(found::overlaps).toList();
        boolean lost = against.stream().anyMatch(rival -> !found.goesOnIn(rival) && !found.beats(rival));
        if (lost) return;
        FoundEntity whole = found;
        for (FoundEntity rival : against) if (found.goesOnIn(rival)) whole = whole.joined(rival, text);
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
        settled.sort(Comparator.comparingInt(FoundEntity::start));
        return new Entities(settled.stream().map(FoundEntity::entity).toList());
    }
}
