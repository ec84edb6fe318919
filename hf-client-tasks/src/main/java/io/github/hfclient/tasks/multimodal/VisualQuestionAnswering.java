package io.github.hfclient.tasks.multimodal;

import io.github.hfclient.Body;
import io.github.hfclient.Media;
import io.github.hfclient.Parameters;
import io.github.hfclient.Require;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Answers a question about an image, mostly in one word.
 *
 * <pre>{@code
 * String many = hf.call(VisualQuestionAnswering.of(photo, "How many cats are there?")).top().text();
 * }</pre>
 *
 * <p>If the caller names no model, {@value #DEFAULT_MODEL} is asked.
 *
 * @param image the image, such as JPEG or PNG
 * @param question the question, not blank
 * @param parameters settings; see the methods of this record
 * @see <a href="https://huggingface.co/tasks/visual-question-answering">the task</a>
 */
public record VisualQuestionAnswering(Media image, String question, Parameters parameters)
        implements TaskRequest<VisualAnswers> {
    /** The model for callers who name none. */
    public static final String DEFAULT_MODEL = "dandelin/vilt-b32-finetuned-vqa";

    static final Task<VisualAnswers> TASK = Task.of("visual-question-answering", (in, asked) -> VisualAnswers.read(in))
            .defaultModel(DEFAULT_MODEL);

    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if one is null or the question is blank
     */
    public VisualQuestionAnswering {
        Require.present("image", image);
        Require.text("question", question);
        Require.present("parameters", parameters);
    }

    /**
     * An image and a question about it.
     *
     * @throws IllegalArgumentException if one is null or the question is blank
     */
    public static VisualQuestionAnswering of(Media image, String question) {
        return new VisualQuestionAnswering(image, question, Parameters.NONE);
    }

    /**
     * Only the best {@code k} answers; there may be fewer.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public VisualQuestionAnswering topK(int k) {
        return parameter("top_k", Require.range("topK", k, 1, Integer.MAX_VALUE));
    }

    /** Any setting by the server's name for it; a null value changes nothing. */
    public VisualQuestionAnswering parameter(String name, @Nullable Object value) {
        return new VisualQuestionAnswering(image, question, parameters.with(name, value));
    }

    @Override
    public Task<VisualAnswers> task() {
        return TASK;
    }

    @Override
    public Body body() {
        return Body.of(Json.Obj.of("image", image.json(), "question", Json.of(question)))
                .parameters(parameters);
    }
}
