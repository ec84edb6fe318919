package io.github.hfclient.tasks.text;

import io.github.hfclient.tasks.internal.CheckedLists;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;

/**
 * What a model found in a text, in the order of the server, which is that of the text.
 *
 * <pre>{@code
 * for (Entity person : hf.call(TokenClassification.of(text)).ofGroup("PER")) out.println(person.word());
 * }</pre>
 *
 * @param entities empty if the model found nothing
 */
public record Entities(List<Entity> entities) implements Iterable<Entity>, Serializable {
    /**
     * Copies the entities.
     *
     * @throws IllegalArgumentException if the list or an entity is null
     */
    public Entities {
        entities = CheckedLists.copy("entities", entities);
    }

    /** The entities of one kind, its name in any case. */
    public List<Entity> ofGroup(String entityGroup) {
        return entities.stream()
                .filter(entity -> entity.entityGroup().equalsIgnoreCase(entityGroup))
                .toList();
    }

    @Override
    public Iterator<Entity> iterator() {
        return entities.iterator();
    }
}
