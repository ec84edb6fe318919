package io.github.hfclient.tasks;

import io.github.hfclient.Body;
import io.github.hfclient.Parameters;
import io.github.hfclient.Require;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import org.jspecify.annotations.Nullable;

/**
 * Embeddings: a text as a vector, for search, clustering and likeness.
 *
 * <pre>{@code
 * Embedding vector = hf.call(FeatureExtraction.of("a cat").normalize(true));
 * }</pre>
 *
 * <p>For models that give one vector for the whole text, as sentence-transformers do. If the caller names no model,
 * {@value #DEFAULT_MODEL} is asked.
 *
 * @param text the text, not blank
 * @param parameters settings, which servers want beside the text and not under {@code parameters}; see the methods
 * @see <a href="https://huggingface.co/docs/inference-providers/tasks/feature-extraction">the task's API</a>
 */
public record FeatureExtraction(String text, Parameters parameters) implements TaskRequest<Embedding> {
    /** The model for callers who name none. */
    public static final String DEFAULT_MODEL = "sentence-transformers/all-MiniLM-L6-v2";

    static final Task<Embedding> TASK = Task.of("feature-extraction", new EmbeddingReader())
            .route(Task.Route.PIPELINE)
            .openAi("embeddings", "input")
            .lists(Task.Lists.ROWS)
            .defaultModel(DEFAULT_MODEL);

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if text is null or blank, or parameters is null
     */
    public FeatureExtraction {
        Require.text("text", text);
        Require.present("parameters", parameters);
    }

    /**
     * A text to embed.
     *
     * @throws IllegalArgumentException if it is null or blank
     */
    public static FeatureExtraction of(String text) {
        return new FeatureExtraction(text, Parameters.NONE);
    }

    /** Whether the server scales the vector to length 1. */
    public FeatureExtraction normalize(boolean wanted) {
        return parameter("normalize", wanted);
    }

    /**
     * A prompt that the server puts before the text, by its name in the model's sentence-transformers configuration, such as
     * {@code query}.
     *
     * @throws IllegalArgumentException if it is null or blank
     */
    public FeatureExtraction promptName(String name) {
        return parameter("prompt_name", Require.text("name", name));
    }

    /** Whether the server cuts a text that is too long for the model; if not, it refuses it. */
    public FeatureExtraction truncate(boolean wanted) {
        return parameter("truncate", wanted);
    }

    /** Which end is cut, if {@link #truncate} is wanted. */
    public FeatureExtraction truncationDirection(TruncationDirection direction) {
        return parameter("truncation_direction", Require.present("direction", direction));
    }

    /**
     * How long the vector shall be, for models that can shorten theirs.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public FeatureExtraction dimensions(int count) {
        return parameter("dimensions", Require.range("count", count, 1, Integer.MAX_VALUE));
    }

    /** Any setting by the server's name for it; a null value changes nothing. */
    public FeatureExtraction parameter(String name, @Nullable Object value) {
        return new FeatureExtraction(text, parameters.with(name, value));
    }

    @Override
    public Task<Embedding> task() {
        return TASK;
    }

    @Override
    public Body body() {
        return Body.of(text).root(parameters);
    }
}
