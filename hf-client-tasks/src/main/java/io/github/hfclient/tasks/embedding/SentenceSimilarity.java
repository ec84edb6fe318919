package io.github.hfclient.tasks.embedding;

import io.github.hfclient.Body;
import io.github.hfclient.Form;
import io.github.hfclient.Parameters;
import io.github.hfclient.Require;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.TruncationDirection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How alike a sentence and others are. To compare many with many, or the same ones again and again, embed them once
 * with {@link FeatureExtraction} and compare the vectors.
 *
 * <pre>{@code
 * ScoredText nearest = hf.call(SentenceSimilarity.of("A happy person", List.of("A happy dog", "A sunny day"))).top();
 * }</pre>
 *
 * <p>If the caller names no model, {@value #DEFAULT_MODEL} is asked. A server of your own that is <a
 * href="https://huggingface.github.io/text-embeddings-inference/">text-embeddings-inference</a> has this task at
 * {@code /similarity}, which must be in the URL for {@code at(..)}.
 *
 * @param source the sentence that the others are compared with, not blank
 * @param sentences the others, at least one and none blank
 * @param parameters settings; see the methods of this record
 * @see <a href="https://huggingface.co/tasks/sentence-similarity">the task</a>
 */
public record SentenceSimilarity(String source, List<String> sentences, Parameters parameters)
        implements TaskRequest<Similarities> {
    /** The model for callers who name none. */
    public static final String DEFAULT_MODEL = "sentence-transformers/all-MiniLM-L6-v2";

    private static final Form SCORE =
            Form.openAi("score", null).names(Map.of("source_sentence", "text_1", "sentences", "text_2"));

    static final Task<Similarities> TASK = Task.of("sentence-similarity", Similarities::read)
            .route(Task.Route.PIPELINE)
            .forms(Form.ENVELOPE, SCORE, Form.at("similarity"))
            .defaultModel(DEFAULT_MODEL);

    /**
     * Checks the sentences and copies the list.
     *
     * @throws IllegalArgumentException if a sentence is null or blank, or there are none to compare with, or parameters
     *     is null
     */
    public SentenceSimilarity {
        Require.text("source", source);
        sentences = List.copyOf(Require.texts("sentences", sentences));
        Require.present("parameters", parameters);
    }

    /**
     * A sentence, and those to compare it with.
     *
     * @throws IllegalArgumentException if a sentence is null or blank, or there are none to compare with
     */
    public static SentenceSimilarity of(String source, List<String> sentences) {
        return new SentenceSimilarity(source, sentences, Parameters.NONE);
    }

    /**
     * A prompt that the server puts before each sentence, by its name in the model's sentence-transformers
     * configuration. Understood by text-embeddings-inference.
     *
     * @throws IllegalArgumentException if it is null or blank
     */
    public SentenceSimilarity promptName(String name) {
        return parameter("prompt_name", Require.text("name", name));
    }

    /**
     * Whether the server cuts sentences that are too long for the model; if not, it refuses them. Understood by
     * text-embeddings-inference.
     */
    public SentenceSimilarity truncate(boolean wanted) {
        return parameter("truncate", wanted);
    }

    /** Which end is cut, if {@link #truncate} is wanted. */
    public SentenceSimilarity truncationDirection(TruncationDirection direction) {
        return parameter("truncation_direction", Require.present("direction", direction));
    }

    /** Any setting by the server's name for it; a null value changes nothing. */
    public SentenceSimilarity parameter(String name, @Nullable Object value) {
        return new SentenceSimilarity(source, sentences, parameters.with(name, value));
    }

    @Override
    public Task<Similarities> task() {
        return TASK;
    }

    @Override
    public Body body() {
        Json.Obj inputs = Json.Obj.of("source_sentence", Json.of(source), "sentences", Json.of(sentences));
        return Body.of(inputs).parameters(parameters);
    }
}
