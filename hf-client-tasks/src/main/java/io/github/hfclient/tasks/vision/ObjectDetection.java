package io.github.hfclient.tasks.vision;

import io.github.hfclient.Body;
import io.github.hfclient.Media;
import io.github.hfclient.Parameters;
import io.github.hfclient.Require;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import org.jspecify.annotations.Nullable;

/**
 * Things in an image, and where they are.
 *
 * <pre>{@code
 * for (Detection found : hf.call(ObjectDetection.of(Media.of(Path.of("cats.jpg"))).threshold(0.9))) {
 *     out.println(found.label() + " at " + found.box().xmin() + ", " + found.box().ymin());
 * }
 * }</pre>
 *
 * <p>If the caller names no model, {@value #DEFAULT_MODEL} is asked.
 *
 * @param image the image, such as JPEG, PNG or WebP
 * @param parameters settings; see the methods of this record
 * @see <a href="https://huggingface.co/docs/inference-providers/tasks/object-detection">the task's API</a>
 */
public record ObjectDetection(Media image, Parameters parameters) implements TaskRequest<Detections> {
    /** The model for callers who name none. */
    public static final String DEFAULT_MODEL = "facebook/detr-resnet-50";

    static final Task<Detections> TASK =
            Task.of("object-detection", (in, asked) -> Detections.read(in)).defaultModel(DEFAULT_MODEL);

    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if one is null
     */
    public ObjectDetection {
        Require.present("image", image);
        Require.present("parameters", parameters);
    }

    /**
     * An image to look for things in.
     *
     * @throws IllegalArgumentException if it is null
     */
    public static ObjectDetection of(Media image) {
        return new ObjectDetection(image, Parameters.NONE);
    }

    /**
     * How sure the model must be of a thing; by default the server decides.
     *
     * @throws IllegalArgumentException if it is not 0 to 1
     */
    public ObjectDetection threshold(double least) {
        return parameter("threshold", Require.range("threshold", least, 0, 1));
    }

    /** Any setting by the server's name for it; a null value changes nothing. */
    public ObjectDetection parameter(String name, @Nullable Object value) {
        return new ObjectDetection(image, parameters.with(name, value));
    }

    @Override
    public Task<Detections> task() {
        return TASK;
    }

    @Override
    public Body body() {
        return Body.of(image).parameters(parameters);
    }
}
