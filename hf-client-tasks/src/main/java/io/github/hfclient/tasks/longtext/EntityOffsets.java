package io.github.hfclient.tasks.longtext;

import io.github.hfclient.Item;
import io.github.hfclient.tasks.Span;
import io.github.hfclient.tasks.text.Entities;
import io.github.hfclient.tasks.text.Entity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moves entities from their place in a window to that in the whole text. The windows come in the order in which they begin. */
final class EntityOffsets {
    private final String text;
    private int units; // where the window begins,
    private int codePoints; // and the same place in code points

    EntityOffsets(String text) {
        this.text = text;
    }

    /** The entities of a window; none if it has no answer. */
    List<Entity> of(Item<Span, Entities> window) {
        codePoints += text.codePointCount(units, window.input().start());
        units = window.input().start();
        return window.map(found -> found.entities().stream().map(this::moved).toList())
                .orElse(List.of());
    }

    private Entity moved(Entity entity) {
        Integer start = entity.start();
        Integer end = entity.end();
        if (start == null || end == null) return entity;
        Span place = moved(entity.codePoints());
        return new Entity(entity.entityGroup(), entity.score(), entity.word(), start + units, end + units, place);
    }

    private @Nullable Span moved(@Nullable Span place) {
        return place == null ? null : new Span(place.start() + codePoints, place.end() + codePoints);
    }
}
