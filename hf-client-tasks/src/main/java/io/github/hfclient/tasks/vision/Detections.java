package io.github.hfclient.tasks.vision;

import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.internal.CheckedLists;
import io.github.hfclient.tasks.internal.UnwrappedList;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;

/**
 * The things that a model found in an image, in the order of the server.
 *
 * <pre>{@code
 * for (Detection cat : hf.call(ObjectDetection.of(photo)).ofLabel("cat")) crop(cat.box());
 * }</pre>
 *
 * @param detections empty if the model found nothing
 */
public record Detections(List<Detection> detections) implements Iterable<Detection>, Serializable {
    /**
     * Copies the detections.
     *
     * @throws IllegalArgumentException if the list or one of them is null
     */
    public Detections {
        detections = CheckedLists.copy("detections", detections);
    }

    /** Those with one label, its name in any case. */
    public List<Detection> ofLabel(String label) {
        return detections.stream()
                .filter(one -> one.label().equalsIgnoreCase(label))
                .toList();
    }

    @Override
    public Iterator<Detection> iterator() {
        return detections.iterator();
    }

    static Detections read(JsonIn in) {
        return new Detections(UnwrappedList.list(in, Detection::read));
    }
}
