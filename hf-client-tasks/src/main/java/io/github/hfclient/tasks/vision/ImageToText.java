package io.github.hfclient.tasks.vision;

import io.github.hfclient.Body;
import io.github.hfclient.Media;
import io.github.hfclient.Parameters;
import io.github.hfclient.Require;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.tasks.GenerationParameters;
import io.github.hfclient.tasks.chat.Chat;
import io.github.hfclient.tasks.multimodal.VisualQuestionAnswering;
import org.jspecify.annotations.Nullable;

/**
 * An image in words: captions, and text recognition (OCR) with models for it.
 *
 * <pre>{@code
 * String caption = hf.call(ImageToText.of(Media.of(Path.of("beach.jpg"))).maxNewTokens(30)).text();
 * }</pre>
 *
 * <p>To ask about an image use {@link VisualQuestionAnswering}, or {@link Chat} with a model that sees. If the caller names no
 * model, {@value #DEFAULT_MODEL} is asked.
 *
 * @param image the image, such as JPEG, PNG or WebP
 * @param parameters settings; see the methods of this record
 * @see <a href="https://huggingface.co/tasks/image-to-text">the task</a>
 */
public record ImageToText(Media image, Parameters parameters) implements TaskRequest<Caption> {
    /** The model for callers who name none. */
    public static final String DEFAULT_MODEL = "Salesforce/blip-image-captioning-large";

    static final Task<Caption> TASK = Task.of("image-to-text", (in, asked) -> Caption.read(in))
            .defaultModel(DEFAULT_MODEL)
            .markedCostly();

    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if one is null
     */
    public ImageToText {
        Require.present("image", image);
        Require.present("parameters", parameters);
    }

    /**
     * An image to put into words.
     *
     * @throws IllegalArgumentException if it is null
     */
    public static ImageToText of(Media image) {
        return new ImageToText(image, Parameters.NONE);
    }

    /**
     * After how many tokens the text is cut off.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public ImageToText maxNewTokens(int tokens) {
        return parameter("max_new_tokens", Require.range("maxNewTokens", tokens, 1, Integer.MAX_VALUE));
    }

    /**
     * How the model writes.
     *
     * @param generation nothing is sent if it has no settings
     * @throws IllegalArgumentException if it is null
     */
    public ImageToText generationParameters(GenerationParameters generation) {
        return parameter(
                "generation_parameters",
                Require.present("generation", generation).json());
    }

    /** Any setting by the server's name for it; a null value changes nothing. */
    public ImageToText parameter(String name, @Nullable Object value) {
        return new ImageToText(image, parameters.with(name, value));
    }

    @Override
    public Task<Caption> task() {
        return TASK;
    }

    @Override
    public Body body() {
        return Body.of(image).parameters(parameters);
    }
}
