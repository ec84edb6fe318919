package io.github.hfclient.tasks.vision;

import io.github.hfclient.Body;
import io.github.hfclient.Media;
import io.github.hfclient.Parameters;
import io.github.hfclient.Require;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.tasks.internal.CandidateLabels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Things in an image that you describe in words, and where they are, without training.
 *
 * <pre>{@code
 * Detections found = hf.call(ZeroShotObjectDetection.of(photo, List.of("a remote control", "a cat")));
 * }</pre>
 *
 * <p>If the caller names no model, {@value #DEFAULT_MODEL} is asked.
 *
 * @param image the image, such as JPEG, PNG or WebP
 * @param labels the things to look for; at least one, none of them twice; case and outer
 *     blanks make no difference
 * @param parameters settings; see the methods of this record
 * @see <a href="https://huggingface.co/tasks/zero-shot-object-detection">the task</a>
 */
public record ZeroShotObjectDetection(Media image, List<String> labels, Parameters parameters)
        implements TaskRequest<Detections> {
    /** The model for callers who name none. */
    public static final String DEFAULT_MODEL = "google/owlvit-base-patch32";

    static final Task<Detections> TASK = Task.of("zero-shot-object-detection", (in, asked) -> Detections.read(in))
            .defaultModel(DEFAULT_MODEL);

    /**
     * Checks the arguments and copies the labels.
     *
     * @throws IllegalArgumentException if an argument is null, labels is empty, or a label is null, blank or there twice
     */
    public ZeroShotObjectDetection {
        Require.present("image", image);
        labels = CandidateLabels.copy("labels", labels);
        Require.present("parameters", parameters);
    }

    /**
     * An image and the things to look for.
     *
     * @throws IllegalArgumentException if an argument is null, labels is empty, or a label is null, blank or there twice
     */
    public static ZeroShotObjectDetection of(Media image, List<String> labels) {
        return new ZeroShotObjectDetection(image, labels, Parameters.NONE);
    }

    /** Any setting by the server's name for it; a null value changes nothing. */
    public ZeroShotObjectDetection parameter(String name, @Nullable Object value) {
        return new ZeroShotObjectDetection(image, labels, parameters.with(name, value));
    }

    @Override
    public Task<Detections> task() {
        return TASK;
    }

    @Override
    public Body body() {
        return Body.of(image).parameters(parameters.with("candidate_labels", labels));
    }
}
