package io.github.hfclient.tasks.generation;

import io.github.hfclient.Body;
import io.github.hfclient.Parameters;
import io.github.hfclient.Require;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.GenerationParameters;
import io.github.hfclient.tasks.TruncationStrategy;
import io.github.hfclient.tasks.internal.SingleAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes another text out of a text, for models with an encoder and a decoder such as T5 that were trained to correct,
 * to rephrase or to follow instructions. There is no default model: choose one with {@code on(..)}. To go on with a
 * text use {@link TextGeneration}.
 *
 * <pre>{@code
 * String corrected = hf.on(model).call(Text2TextGeneration.of("Fix the grammar: I is here.")).text();
 * }</pre>
 *
 * <p>In a batch every text is a request of its own: servers write one answer after the other, so that a list of them
 * would run into the time limit of a request.
 *
 * @param text the text, not blank
 * @param parameters settings; see the methods of this record
 * @see <a href="https://huggingface.co/docs/transformers/model_doc/t5">T5, the first of these models</a>
 */
public record Text2TextGeneration(String text, Parameters parameters) implements TaskRequest<GeneratedText> {
    static final Task<GeneratedText> TASK =
            Task.of("text2text-generation", (in, asked) -> read(in)).markedCostly();

    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if text is null or blank, or parameters is null
     */
    public Text2TextGeneration {
        Require.text("text", text);
        Require.present("parameters", parameters);
    }

    /**
     * A text to make another of.
     *
     * @throws IllegalArgumentException if it is null or blank
     */
    public static Text2TextGeneration of(String text) {
        return new Text2TextGeneration(text, Parameters.NONE);
    }

    /** Whether the server removes blanks that tokens leave, such as those before a full stop. */
    public Text2TextGeneration cleanUpTokenizationSpaces(boolean wanted) {
        return parameter("clean_up_tokenization_spaces", wanted);
    }

    /** What happens to a text that is too long for the model. */
    public Text2TextGeneration truncation(TruncationStrategy strategy) {
        return parameter("truncation", Require.present("strategy", strategy));
    }

    /**
     * How the model writes. The inference toolkit takes such settings only one by one:
     * {@code parameter("max_length", 40)}.
     *
     * @param generation nothing is sent if it has no settings
     * @throws IllegalArgumentException if it is null
     */
    public Text2TextGeneration generateParameters(GenerationParameters generation) {
        return parameter(
                "generate_parameters", Require.present("generation", generation).json());
    }

    /** Any setting by the server's name for it; a null value changes nothing. */
    public Text2TextGeneration parameter(String name, @Nullable Object value) {
        return new Text2TextGeneration(text, parameters.with(name, value));
    }

    @Override
    public Task<GeneratedText> task() {
        return TASK;
    }

    @Override
    public Body body() {
        return Body.of(text).parameters(parameters);
    }

    private static GeneratedText read(JsonIn in) {
        return new GeneratedText(SingleAnswer.text(in, "generated_text"), null, null, null, List.of(), List.of());
    }
}
