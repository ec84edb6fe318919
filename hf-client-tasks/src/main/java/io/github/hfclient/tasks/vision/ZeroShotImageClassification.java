package io.github.hfclient.tasks.vision;

import io.github.hfclient.Body;
import io.github.hfclient.Media;
import io.github.hfclient.Parameters;
import io.github.hfclient.Require;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.tasks.Labels;
import io.github.hfclient.tasks.internal.CandidateLabels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an image shows, in classes of your own, without training.
 *
 * <pre>{@code
 * Labels shown = hf.call(ZeroShotImageClassification.of(photo, List.of("a cat", "a dog", "neither")));
 * }</pre>
 *
 * <p>A single label makes sense with models that judge each label by itself, such as SigLIP; models that share one between the
 * labels, such as CLIP, give it the score 1 whatever the image shows. If the caller names no model, {@value #DEFAULT_MODEL} is
 * asked, which judges each by itself.
 *
 * @param image the image, such as JPEG, PNG or WebP
 * @param labels the labels to choose from; at least one, none of them twice; case and outer
 *     blanks make no difference
 * @param parameters settings; see the methods of this record
 * @see <a href="https://huggingface.co/tasks/zero-shot-image-classification">the task</a>
 */
public record ZeroShotImageClassification(Media image, List<String> labels, Parameters parameters)
        implements TaskRequest<Labels> {
    /** The model for callers who name none. */
    public static final String DEFAULT_MODEL = "google/siglip-so400m-patch14-224";

    static final Task<Labels> TASK = Task.of("zero-shot-image-classification", (in, asked) -> Labels.read(in))
            .defaultModel(DEFAULT_MODEL);

    /**
     * Checks the arguments and copies the labels.
     *
     * @throws IllegalArgumentException if an argument is null, labels is empty, or a label is null, blank or there twice
     */
    public ZeroShotImageClassification {
        Require.present("image", image);
        labels = CandidateLabels.copy("labels", labels);
        Require.present("parameters", parameters);
    }

    /**
     * An image and the labels to choose from.
     *
     * @throws IllegalArgumentException if an argument is null, labels is empty, or a label is null, blank or there twice
     */
    public static ZeroShotImageClassification of(Media image, List<String> labels) {
        return new ZeroShotImageClassification(image, labels, Parameters.NONE);
    }

    /**
     * The sentence that each label is put into, such as {@code This is a photo of {}.}
     *
     * @param template holds {@code {}} where the label goes
     * @throws IllegalArgumentException if it does not, or is null
     */
    public ZeroShotImageClassification hypothesisTemplate(String template) {
        if (!Require.text("template", template).contains("{}"))
            throw new IllegalArgumentException("template holds no {}: " + template);
        return parameter("hypothesis_template", template);
    }

    /** Any setting by the server's name for it; a null value changes nothing. */
    public ZeroShotImageClassification parameter(String name, @Nullable Object value) {
        return new ZeroShotImageClassification(image, labels, parameters.with(name, value));
    }

    @Override
    public Task<Labels> task() {
        return TASK;
    }

    @Override
    public Body body() {
        return Body.of(image).parameters(parameters.with("candidate_labels", labels));
    }
}
