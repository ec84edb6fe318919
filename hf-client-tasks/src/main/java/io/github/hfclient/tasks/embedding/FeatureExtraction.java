package io.github.hfclient.tasks.embedding;

import io.github.hfclient.Body;
import io.github.hfclient.Form;
import io.github.hfclient.Parameters;
import io.github.hfclient.Require;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.tasks.TruncationDirection;
import org.jspecify.annotations.Nullable;

/**
 * Embeddings: a text as a vector, for search, clustering and likeness.
 *
 * <pre>{@code
 * Embedding vector = hf.call(FeatureExtraction.of("a cat").normalize(true));
 * }</pre>
 *
 * <p>Models made for this, such as those of sentence-transformers, give one vector for the whole text. Others give one for each
 * token, of which {@link #pooling} makes one. If the caller names no model, {@value #DEFAULT_MODEL} is asked.
 *
 * <p>A server of the OpenAI kind is asked for the numbers as base64, which takes less than half of the bytes; one that knows
 * only lists may send those. Who prefers them sets {@code parameter("encoding_format", "float")}.
 *
 * @param text the text, not blank
 * @param parameters settings, which servers want beside the text and not under {@code parameters}; see the methods
 * @param pooling what to make of vectors of tokens; null if the model gives none
 * @see <a href="https://huggingface.co/docs/inference-providers/tasks/feature-extraction">the task's API</a>
 */
public record FeatureExtraction(
        String text, Parameters parameters, @Nullable Pooling pooling) implements TaskRequest<Embedding> {
    /** The model for callers who name none. */
    public static final String DEFAULT_MODEL = "sentence-transformers/all-MiniLM-L6-v2";

    private static final String FORMAT = "encoding_format";
    private static final Parameters BASE64 = Parameters.NONE.with(FORMAT, "base64");

    static final Task<Embedding> TASK = Task.of("feature-extraction", new EmbeddingReader(null))
            .route(Task.Route.PIPELINE)
            .forms(Form.ENVELOPE, Form.openAi("embeddings", "input"), Form.at("embed"))
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
        return new FeatureExtraction(text, Parameters.NONE, null);
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

    /**
     * What is made of the vectors if the model gives one for each token; without it such an answer is an
     * {@link io.github.hfclient.HfException.UnreadableAnswer UnreadableAnswer}. A single vector for the whole text stays as it
     * is, and several for one text are taken for those of its tokens. It is done here and no server is told of it, so that a
     * vector of length 1 is made by {@link Embedding#normalized()} afterwards.
     */
    public FeatureExtraction pooling(Pooling way) {
        return new FeatureExtraction(text, parameters, Require.present("way", way));
    }

    /** Any setting by the server's name for it; a null value changes nothing. */
    public FeatureExtraction parameter(String name, @Nullable Object value) {
        return new FeatureExtraction(text, parameters.with(name, value), pooling);
    }

    @Override
    public Task<Embedding> task() {
        return pooling == null ? TASK : TASK.decoder(new EmbeddingReader(pooling));
    }

    @Override
    public Body body() {
        boolean chosen = !parameters.get(FORMAT).absent();
        return Body.of(text).root(parameters).only(Body.Case.OPENAI_IF_TAKEN, chosen ? Parameters.NONE : BASE64);
    }
}
