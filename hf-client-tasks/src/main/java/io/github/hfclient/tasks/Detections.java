package io.github.hfclient.tasks;

import io.github.hfclient.json.JsonIn;
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
public record Detections(List<Detection> detections) implements Iterable<Detection> {
    /**
     * Copies the detections.
     *
     * @throws IllegalArgumentException if the list or one of them is null
     */
    public Detections {
        detections = Elements.copy("detections", detections);
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
        return new Detections(Nested.list(in, Detection::read));
    }
}
