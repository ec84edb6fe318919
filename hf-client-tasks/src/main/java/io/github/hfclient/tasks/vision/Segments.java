package io.github.hfclient.tasks.vision;

import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.internal.CheckedLists;
import io.github.hfclient.tasks.internal.UnwrappedList;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;

/**
 * The parts of an image, in the order of the server.
 *
 * <pre>{@code
 * hf.call(ImageSegmentation.of(photo)).ofLabel("sky").forEach(part -> cut(part.mask()));
 * }</pre>
 *
 * @param segments empty if the model found nothing
 */
public record Segments(List<Segment> segments) implements Iterable<Segment>, Serializable {
    /**
     * Copies the segments.
     *
     * @throws IllegalArgumentException if the list or one of them is null
     */
    public Segments {
        segments = CheckedLists.copy("segments", segments);
    }

    /** Those with one label, its name in any case. */
    public List<Segment> ofLabel(String label) {
        return segments.stream()
                .filter(one -> one.label().equalsIgnoreCase(label))
                .toList();
    }

    @Override
    public Iterator<Segment> iterator() {
        return segments.iterator();
    }

    static Segments read(JsonIn in) {
        return new Segments(UnwrappedList.list(in, Segment::read));
    }
}
