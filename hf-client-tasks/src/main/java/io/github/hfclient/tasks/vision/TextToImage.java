package io.github.hfclient.tasks.vision;

import io.github.hfclient.Body;
import io.github.hfclient.Form;
import io.github.hfclient.Media;
import io.github.hfclient.Parameters;
import io.github.hfclient.Require;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.tasks.internal.ImageReader;
import io.github.hfclient.tasks.internal.SamplingParameters;
import org.jspecify.annotations.Nullable;

/**
 * An image of what a text describes. There is no default model: name one with {@code on(..)}.
 *
 * <pre>{@code
 * Media image = hf.on("black-forest-labs/FLUX.1-schnell").call(TextToImage.of("a lighthouse in a storm").width(1024));
 * image.writeTo(Path.of("lighthouse.jpg"));
 * }</pre>
 *
 * <p>The server chooses the format, mostly JPEG or PNG; {@link Media#type} says which it is. Some take a wish, as
 * {@code hf.header("Accept", "image/png")}. A URL that ends in {@code /v1} is asked in the form of OpenAI, at
 * {@code /v1/images/generations}. Of several images the answer is the first; {@code exchange} has the JSON with all.
 *
 * @param prompt what is to be seen, not blank
 * @param parameters settings; see the methods of this record
 * @see <a href="https://huggingface.co/docs/inference-providers/tasks/text-to-image">the task's API</a>
 */
public record TextToImage(String prompt, Parameters parameters) implements TaskRequest<Media> {
    static final Task<Media> TASK = Task.of("text-to-image", ImageReader::read)
            .media(image -> image)
            .forms(Form.ENVELOPE, Form.openAi("images/generations", "prompt"))
            .markedCostly();

    /**
     * Checks the prompt.
     *
     * @throws IllegalArgumentException if prompt is null or blank, or parameters is null
     */
    public TextToImage {
        Require.text("prompt", prompt);
        Require.present("parameters", parameters);
    }

    /**
     * What the image is to show.
     *
     * @throws IllegalArgumentException if it is null or blank
     */
    public static TextToImage of(String prompt) {
        return new TextToImage(prompt, Parameters.NONE);
    }

    /**
     * What is not to be seen.
     *
     * @throws IllegalArgumentException if it is null or blank
     */
    public TextToImage negativePrompt(String text) {
        return parameter("negative_prompt", Require.text("negativePrompt", text));
    }

    /**
     * How closely the image keeps to the prompt; much more than the model's own value spoils the image.
     *
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public TextToImage guidanceScale(double scale) {
        return parameter("guidance_scale", Require.range("guidanceScale", scale, 0, Double.MAX_VALUE));
    }

    /**
     * In how many steps the image is made: more take longer and mostly look better.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public TextToImage numInferenceSteps(int steps) {
        return parameter("num_inference_steps", Require.range("numInferenceSteps", steps, 1, Integer.MAX_VALUE));
    }

    /**
     * The width in pixels; many models want a multiple of 8.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public TextToImage width(int pixels) {
        return parameter("width", Require.range("width", pixels, 1, Integer.MAX_VALUE));
    }

    /**
     * The height in pixels; many models want a multiple of 8.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public TextToImage height(int pixels) {
        return parameter("height", Require.range("height", pixels, 1, Integer.MAX_VALUE));
    }

    /**
     * How the steps follow each other, by the name of a scheduler that goes with the model, such as
     * {@code EulerDiscreteScheduler}.
     *
     * @throws IllegalArgumentException if it is null or blank
     */
    public TextToImage scheduler(String name) {
        return parameter("scheduler", Require.text("scheduler", name));
    }

    /**
     * Makes chance repeat itself: the same seed gives the same image.
     *
     * @param seed all 64 bits count, as of an unsigned number: see {@link Long#parseUnsignedLong}
     */
    public TextToImage seed(long seed) {
        return parameter("seed", SamplingParameters.seed(seed));
    }

    /** Any setting by the server's name for it; a null value changes nothing. */
    public TextToImage parameter(String name, @Nullable Object value) {
        return new TextToImage(prompt, parameters.with(name, value));
    }

    @Override
    public Task<Media> task() {
        return TASK;
    }

    @Override
    public Body body() {
        return Body.of(prompt).parameters(parameters);
    }
}
