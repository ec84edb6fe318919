package io.github.hfclient.examples.run;

import io.github.hfclient.tasks.text.Entities;
import io.github.hfclient.tasks.text.Entity;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * A name in a text.
 *
 * @param type the model's group: PER, LOC, ORG or MISC for the default model
 * @param start where it begins in the text, in UTF-16 units, as {@link String#substring} counts
 * @param end where it ends, exclusive
 */
public record Mention(String type, String word, double score, int start, int end) {

    /** The entities of an answer that have a place: those of a model with a slow tokenizer do not, and cannot be shown. */
    public static List<Mention> of(Entities entities) {
        return StreamSupport.stream(entities.spliterator(), false)
                .flatMap(entity -> of(entity).stream())
                .toList();
    }

    private static Optional<Mention> of(Entity entity) {
        Integer start = entity.start();
        Integer end = entity.end();
        return start == null || end == null
                ? Optional.empty()
                : Optional.of(new Mention(entity.entityGroup(), entity.word(), entity.score(), start, end));
    }
}
