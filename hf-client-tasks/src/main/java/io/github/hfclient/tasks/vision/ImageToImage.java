package io.github.hfclient.tasks.vision;

import io.github.hfclient.Body;
import io.github.hfclient.Media;
import io.github.hfclient.Parameters;
import io.github.hfclient.Require;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.tasks.internal.ImageReader;
import org.jspecify.annotations.Nullable;

/**
 * An image made out of another one: changed as a text says, enlarged, coloured or whatever else the model does. There is no
 * default model: name one with {@code on(..)}.
 *
 * <pre>{@code
 * Media night = hf.on("black-forest-labs/FLUX.1-Kontext-dev")
 *         .call(ImageToImage.of(Media.of(Path.of("house.jpg"))).prompt("at night, with lit windows"));
 * }</pre>
 *
 * <p>The server chooses the format; {@link Media#type} says which it is. Some take a wish, as
 * {@code hf.header("Accept", "image/png")}. Of several images the answer is the first; {@code exchange} has the JSON with all.
 *
 * @param image the image to begin with
 * @param parameters settings; see the methods of this record
 * @see <a href="https://huggingface.co/docs/inference-providers/tasks/image-to-image">the task's API</a>
 */
public record ImageToImage(Media image, Parameters parameters) implements TaskRequest<Media> {
    static final Task<Media> TASK =
            Task.of("image-to-image", ImageReader::read).media(made -> made).markedCostly();

    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if one is null
     */
    public ImageToImage {
        Require.present("image", image);
        Require.present("parameters", parameters);
    }

    /**
     * The image to begin with.
     *
     * @throws IllegalArgumentException if it is null
     */
    public static ImageToImage of(Media image) {
        return new ImageToImage(image, Parameters.NONE);
    }

    /**
     * What is to become of it.
     *
     * @throws IllegalArgumentException if it is null or blank
     */
    public ImageToImage prompt(String text) {
        return parameter("prompt", Require.text("prompt", text));
    }

    /**
     * What is not to be seen.
     *
     * @throws IllegalArgumentException if it is null or blank
     */
    public ImageToImage negativePrompt(String text) {
        return parameter("negative_prompt", Require.text("negativePrompt", text));
    }

    /**
     * How closely the new image keeps to the prompt; much more than the model's own value spoils it.
     *
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public ImageToImage guidanceScale(double scale) {
        return parameter("guidance_scale", Require.range("guidanceScale", scale, 0, Double.MAX_VALUE));
    }

    /**
     * In how many steps the image is made: more take longer and mostly look better.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public ImageToImage numInferenceSteps(int steps) {
        return parameter("num_inference_steps", Require.range("numInferenceSteps", steps, 1, Integer.MAX_VALUE));
    }

    /**
     * The size of the new image; ignored by servers and models that keep the old one.
     *
     * @throws IllegalArgumentException if it is null
     */
    public ImageToImage targetSize(TargetSize size) {
        return parameter("target_size", Require.present("targetSize", size).json());
    }

    /** Any setting by the server's name for it; a null value changes nothing. */
    public ImageToImage parameter(String name, @Nullable Object value) {
        return new ImageToImage(image, parameters.with(name, value));
    }

    @Override
    public Task<Media> task() {
        return TASK;
    }

    @Override
    public Body body() {
        return Body.of(image).parameters(parameters);
    }
}
