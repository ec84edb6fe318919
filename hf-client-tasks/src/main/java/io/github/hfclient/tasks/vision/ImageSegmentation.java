package io.github.hfclient.tasks.vision;

import io.github.hfclient.Body;
import io.github.hfclient.Media;
import io.github.hfclient.Parameters;
import io.github.hfclient.Require;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of an image belong together and what they are, down to the pixel.
 *
 * <pre>{@code
 * for (Segment part : hf.call(ImageSegmentation.of(Media.of(Path.of("street.jpg"))))) {
 *     part.mask().writeTo(Path.of(part.label() + ".png"));
 * }
 * }</pre>
 *
 * <p>If the caller names no model, {@value #DEFAULT_MODEL} is asked.
 *
 * @param image the image, such as JPEG, PNG or WebP
 * @param parameters settings; see the methods of this record
 * @see <a href="https://huggingface.co/docs/inference-providers/tasks/image-segmentation">the task's API</a>
 */
public record ImageSegmentation(Media image, Parameters parameters) implements TaskRequest<Segments> {
    /** The model for callers who name none. */
    public static final String DEFAULT_MODEL = "nvidia/segformer-b0-finetuned-ade-512-512";

    static final Task<Segments> TASK =
            Task.of("image-segmentation", (in, asked) -> Segments.read(in)).defaultModel(DEFAULT_MODEL);

    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if one is null
     */
    public ImageSegmentation {
        Require.present("image", image);
        Require.present("parameters", parameters);
    }

    /**
     * An image to divide.
     *
     * @throws IllegalArgumentException if it is null
     */
    public static ImageSegmentation of(Media image) {
        return new ImageSegmentation(image, Parameters.NONE);
    }

    /**
     * What is told apart; by default what the model can do best.
     *
     * @throws IllegalArgumentException if it is null
     */
    public ImageSegmentation subtask(SegmentationSubtask subtask) {
        return parameter("subtask", Require.present("subtask", subtask));
    }

    /**
     * How sure the model must be of a part.
     *
     * @throws IllegalArgumentException if it is not 0 to 1
     */
    public ImageSegmentation threshold(double least) {
        return parameter("threshold", Require.range("threshold", least, 0, 1));
    }

    /**
     * From which value on a pixel belongs to a part.
     *
     * @throws IllegalArgumentException if it is not 0 to 1
     */
    public ImageSegmentation maskThreshold(double least) {
        return parameter("mask_threshold", Require.range("maskThreshold", least, 0, 1));
    }

    /**
     * How much of a part must be left where parts overlap, so that small scattered ones are dropped.
     *
     * @throws IllegalArgumentException if it is not 0 to 1
     */
    public ImageSegmentation overlapMaskAreaThreshold(double least) {
        return parameter("overlap_mask_area_threshold", Require.range("overlapMaskAreaThreshold", least, 0, 1));
    }

    /** Any setting by the server's name for it; a null value changes nothing. */
    public ImageSegmentation parameter(String name, @Nullable Object value) {
        return new ImageSegmentation(image, parameters.with(name, value));
    }

    @Override
    public Task<Segments> task() {
        return TASK;
    }

    @Override
    public Body body() {
        return Body.of(image).parameters(parameters);
    }
}
