package io.github.hfclient.tasks.generation;

import io.github.hfclient.Body;
import io.github.hfclient.Parameters;
import io.github.hfclient.Require;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which words fit into a gap of a text. The gap is marked by the model's own mask token, {@code <mask>} for the default
 * model, {@code [MASK]} for BERT and its kin; the model card tells it.
 *
 * <pre>{@code
 * String city = hf.call(FillMask.of("The capital of France is <mask>.")).top().text();   // " Paris"
 * }</pre>
 *
 * <p>If the caller names no model, {@value #DEFAULT_MODEL} is asked. Older servers refuse a text with several gaps.
 *
 * @param text the text with its gaps, not blank
 * @param parameters settings; see the methods of this record
 * @see <a href="https://huggingface.co/docs/inference-providers/tasks/fill-mask">the task's API</a>
 */
public record FillMask(String text, Parameters parameters) implements TaskRequest<MaskFills> {
    /** The model for callers who name none; its mask token is {@code <mask>}. */
    public static final String DEFAULT_MODEL = "distilbert/distilroberta-base";

    static final Task<MaskFills> TASK = Task.of("fill-mask", new MaskFillsReader())
            .defaultModel(DEFAULT_MODEL)
            .lists(Task.Lists.ROWS);

    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if text is null or blank, or parameters is null
     */
    public FillMask {
        Require.text("text", text);
        Require.present("parameters", parameters);
    }

    /**
     * A text with one gap or several.
     *
     * @throws IllegalArgumentException if it is null or blank
     */
    public static FillMask of(String text) {
        return new FillMask(text, Parameters.NONE);
    }

    /**
     * How many words are given for each gap; by default 5.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public FillMask topK(int k) {
        return parameter("top_k", Require.range("topK", k, 1, Integer.MAX_VALUE));
    }

    /**
     * Only these words are looked at. Of a word that is no token of the model its first token is taken, which is
     * slower.
     *
     * @throws IllegalArgumentException if the list is null or empty, or a word in it is null or blank
     */
    public FillMask targets(List<String> words) {
        return parameter("targets", Require.texts("words", words));
    }

    /** Any setting by the server's name for it; a null value changes nothing. */
    public FillMask parameter(String name, @Nullable Object value) {
        return new FillMask(text, parameters.with(name, value));
    }

    @Override
    public Task<MaskFills> task() {
        return TASK;
    }

    @Override
    public Body body() {
        return Body.of(text).parameters(parameters);
    }
}
