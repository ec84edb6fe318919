package io.github.hfclient.tasks.generation;

import io.github.hfclient.Body;
import io.github.hfclient.Parameters;
import io.github.hfclient.Require;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.tasks.GenerationParameters;
import io.github.hfclient.tasks.TruncationStrategy;
import org.jspecify.annotations.Nullable;

/**
 * A text in another language. There is no default model, since most models know one pair of languages: choose one with
 * {@code on(..)}, and say the {@link #languages} only to a model that knows several.
 *
 * <pre>{@code
 * String french = hf.on("Helsinki-NLP/opus-mt-en-fr").call(Translation.of("My name is Ada.")).text();
 * }</pre>
 *
 * @param text the text, not blank
 * @param parameters settings; see the methods of this record
 * @see <a href="https://huggingface.co/docs/inference-providers/tasks/translation">the task's API</a>
 */
public record Translation(String text, Parameters parameters) implements TaskRequest<TranslatedText> {
    static final Task<TranslatedText> TASK = Task.of("translation", (in, asked) -> TranslatedText.read(in))
            .lists(Task.Lists.ROWS)
            .markedCostly();

    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if text is null or blank, or parameters is null
     */
    public Translation {
        Require.text("text", text);
        Require.present("parameters", parameters);
    }

    /**
     * A text to translate.
     *
     * @throws IllegalArgumentException if it is null or blank
     */
    public static Translation of(String text) {
        return new Translation(text, Parameters.NONE);
    }

    /**
     * From which language into which, for models that know several. Models have names of their own for languages, such
     * as {@code en_XX} and {@code fr_XX}, or {@code eng_Latn} and {@code fra_Latn}; their model card tells them.
     *
     * @throws IllegalArgumentException if one is null or blank
     */
    public Translation languages(String source, String target) {
        return parameter("src_lang", Require.text("source", source))
                .parameter("tgt_lang", Require.text("target", target));
    }

    /** Whether the server removes blanks that tokens leave, such as those before a full stop. */
    public Translation cleanUpTokenizationSpaces(boolean wanted) {
        return parameter("clean_up_tokenization_spaces", wanted);
    }

    /** What happens to a text that is too long for the model. */
    public Translation truncation(TruncationStrategy strategy) {
        return parameter("truncation", Require.present("strategy", strategy));
    }

    /**
     * How the model writes. The inference toolkit takes it as {@code parameter("generation_parameters", ..)} only.
     *
     * @param generation nothing is sent if it has no settings
     * @throws IllegalArgumentException if it is null
     */
    public Translation generateParameters(GenerationParameters generation) {
        return parameter(
                "generate_parameters", Require.present("generation", generation).json());
    }

    /** Any setting by the server's name for it; a null value changes nothing. */
    public Translation parameter(String name, @Nullable Object value) {
        return new Translation(text, parameters.with(name, value));
    }

    @Override
    public Task<TranslatedText> task() {
        return TASK;
    }

    @Override
    public Body body() {
        return Body.of(text).parameters(parameters);
    }
}
