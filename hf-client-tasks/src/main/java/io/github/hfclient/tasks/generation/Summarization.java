package io.github.hfclient.tasks.generation;

import io.github.hfclient.Body;
import io.github.hfclient.Parameters;
import io.github.hfclient.Require;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.tasks.GenerationParameters;
import io.github.hfclient.tasks.TruncationStrategy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A long text in a few sentences.
 *
 * <pre>{@code
 * String inShort = hf.call(Summarization.of(article)).text();
 * }</pre>
 *
 * <p>If the caller names no model, {@value #DEFAULT_MODEL} is asked. In a batch every text is a request of its own:
 * servers write one summary after the other, so that a list of them would run into the time limit of a request.
 *
 * @param text the text, not blank
 * @param parameters settings; see the methods of this record
 * @see <a href="https://huggingface.co/docs/inference-providers/tasks/summarization">the task's API</a>
 */
public record Summarization(String text, Parameters parameters) implements TaskRequest<Summary> {
    /** The model for callers who name none. */
    public static final String DEFAULT_MODEL = "facebook/bart-large-cnn";

    static final Task<Summary> TASK = Task.of("summarization", (in, asked) -> Summary.read(in))
            .defaultModel(DEFAULT_MODEL)
            .markedCostly();

    private static final Duration LONGEST = Duration.ofMinutes(2);

    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if text is null or blank, or parameters is null
     */
    public Summarization {
        Require.text("text", text);
        Require.present("parameters", parameters);
    }

    /**
     * A text to summarize.
     *
     * @throws IllegalArgumentException if it is null or blank
     */
    public static Summarization of(String text) {
        return new Summarization(text, Parameters.NONE);
    }

    /** Whether the server removes blanks that tokens leave, such as those before a full stop. */
    public Summarization cleanUpTokenizationSpaces(boolean wanted) {
        return parameter("clean_up_tokenization_spaces", wanted);
    }

    /** What happens to a text that is too long for the model. */
    public Summarization truncation(TruncationStrategy strategy) {
        return parameter("truncation", Require.present("strategy", strategy));
    }

    /**
     * The fewest tokens of the summary.
     *
     * @param tokens at least 1; some servers take no more than 500
     * @throws IllegalArgumentException if it is below 1
     */
    public Summarization minLength(int tokens) {
        return parameter("min_length", Require.range("minLength", tokens, 1, Integer.MAX_VALUE));
    }

    /**
     * The most tokens of the summary.
     *
     * @param tokens at least 1; some servers take no more than 500
     * @throws IllegalArgumentException if it is below 1
     */
    public Summarization maxLength(int tokens) {
        return parameter("max_length", Require.range("maxLength", tokens, 1, Integer.MAX_VALUE));
    }

    /**
     * The model chooses only among this many of the likeliest tokens.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public Summarization topK(int count) {
        return parameter("top_k", Require.range("topK", count, 1, Integer.MAX_VALUE));
    }

    /**
     * The model chooses only among the likeliest tokens that together have this probability.
     *
     * @throws IllegalArgumentException if it is not 0 to 1
     */
    public Summarization topP(double share) {
        return parameter("top_p", Require.range("topP", share, 0, 1));
    }

    /**
     * How freely the model chooses its words: 1 as it has learned to, above that wildly.
     *
     * @throws IllegalArgumentException if it is not 0 to 100
     */
    public Summarization temperature(double value) {
        return parameter("temperature", Require.range("temperature", value, 0, 100));
    }

    /**
     * Above 1, what has been said becomes rarer; 1 changes nothing.
     *
     * @throws IllegalArgumentException if it is not 0 to 100
     */
    public Summarization repetitionPenalty(double value) {
        return parameter("repetition_penalty", Require.range("repetitionPenalty", value, 0, 100));
    }

    /**
     * After which time the server shall stop writing, sent in seconds; it may take somewhat longer.
     *
     * @throws IllegalArgumentException if it is null, negative or above 120 seconds
     */
    public Summarization maxTime(Duration time) {
        boolean fits = !Require.present("maxTime", time).isNegative() && time.compareTo(LONGEST) <= 0;
        if (!fits) throw new IllegalArgumentException("maxTime is " + time + ", must be 0 to 120 seconds");
        return parameter("max_time", time.toMillis() / 1000.0);
    }

    /**
     * How the model writes. The inference toolkit knows only the settings that are methods of this record.
     *
     * @param generation nothing is sent if it has no settings
     * @throws IllegalArgumentException if it is null
     */
    public Summarization generateParameters(GenerationParameters generation) {
        return parameter(
                "generate_parameters", Require.present("generation", generation).json());
    }

    /** Any setting by the server's name for it; a null value changes nothing. */
    public Summarization parameter(String name, @Nullable Object value) {
        return new Summarization(text, parameters.with(name, value));
    }

    @Override
    public Task<Summary> task() {
        return TASK;
    }

    @Override
    public Body body() {
        return Body.of(text).parameters(parameters);
    }
}
