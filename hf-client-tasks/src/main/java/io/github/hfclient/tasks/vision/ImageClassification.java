package io.github.hfclient.tasks.vision;

import io.github.hfclient.Body;
import io.github.hfclient.Media;
import io.github.hfclient.Parameters;
import io.github.hfclient.Require;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.tasks.ClassificationFunction;
import io.github.hfclient.tasks.Labels;
import org.jspecify.annotations.Nullable;

/**
 * What an image shows, in the classes that the model knows.
 *
 * <pre>{@code
 * String shown = hf.call(ImageClassification.of(Media.of(Path.of("cat.jpg")))).top().label();
 * }</pre>
 *
 * <p>If the caller names no model, {@value #DEFAULT_MODEL} is asked. A label may hold commas: {@code tiger cat, Felis tigris}.
 *
 * @param image the image, such as JPEG, PNG or WebP
 * @param parameters settings; see the methods of this record
 * @see <a href="https://huggingface.co/docs/inference-providers/tasks/image-classification">the task's API</a>
 */
public record ImageClassification(Media image, Parameters parameters) implements TaskRequest<Labels> {
    /** The model for callers who name none. */
    public static final String DEFAULT_MODEL = "google/vit-base-patch16-224";

    static final Task<Labels> TASK =
            Task.of("image-classification", (in, asked) -> Labels.read(in)).defaultModel(DEFAULT_MODEL);

    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if one is null
     */
    public ImageClassification {
        Require.present("image", image);
        Require.present("parameters", parameters);
    }

    /**
     * An image to classify.
     *
     * @throws IllegalArgumentException if it is null
     */
    public static ImageClassification of(Media image) {
        return new ImageClassification(image, Parameters.NONE);
    }

    /**
     * Only the best {@code k} labels; servers give 5 by default.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public ImageClassification topK(int k) {
        return parameter("top_k", Require.range("topK", k, 1, Integer.MAX_VALUE));
    }

    /**
     * How scores are made; by default the server takes what suits the model.
     *
     * @throws IllegalArgumentException if it is null
     */
    public ImageClassification functionToApply(ClassificationFunction function) {
        return parameter("function_to_apply", Require.present("function", function));
    }

    /** Any setting by the server's name for it; a null value changes nothing. */
    public ImageClassification parameter(String name, @Nullable Object value) {
        return new ImageClassification(image, parameters.with(name, value));
    }

    @Override
    public Task<Labels> task() {
        return TASK;
    }

    @Override
    public Body body() {
        return Body.of(image).parameters(parameters);
    }
}
