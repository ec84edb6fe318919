package io.github.hfclient.tasks.text;

import io.github.hfclient.Body;
import io.github.hfclient.Parameters;
import io.github.hfclient.Require;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Named entities (NER) and other labels for parts of a text.
 *
 * <pre>{@code
 * for (Entity found : hf.call(TokenClassification.of("Ada Lovelace lived in London"))) {
 *     out.println(found.word() + " " + found.entityGroup());   // Ada Lovelace PER, London LOC
 * }
 * }</pre>
 *
 * <p>Where a server answers with single tokens, as the inference toolkit of dedicated endpoints does, they are merged into
 * entities here, unless {@link AggregationStrategy#NONE} was asked for: {@code I-} goes on with the entity of its kind that
 * stands directly before it, {@code B-} begins one, {@code ##} goes on with a word, labels without such a mark go together
 * with equal neighbours. If the caller names no model, {@value #DEFAULT_MODEL} is asked.
 *
 * @param text the text, not blank
 * @param parameters settings; see the methods of this record
 * @see <a href="https://huggingface.co/docs/inference-providers/tasks/token-classification">the task's API</a>
 */
public record TokenClassification(String text, Parameters parameters) implements TaskRequest<Entities> {
    /** The model for callers who name none. */
    public static final String DEFAULT_MODEL = "dbmdz/bert-large-cased-finetuned-conll03-english";

    static final Task<Entities> TASK = Task.of("token-classification", EntityReader::read)
            .defaultModel(DEFAULT_MODEL)
            .lists(Task.Lists.ROWS);

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if text is null or blank, or parameters is null
     */
    public TokenClassification {
        Require.text("text", text);
        Require.present("parameters", parameters);
    }

    /**
     * A text to look for entities in.
     *
     * @throws IllegalArgumentException if it is null or blank
     */
    public static TokenClassification of(String text) {
        return new TokenClassification(text, Parameters.NONE);
    }

    /** How the server makes entities out of tokens; by default as it is set up. */
    public TokenClassification aggregationStrategy(AggregationStrategy strategy) {
        return parameter("aggregation_strategy", Require.present("strategy", strategy));
    }

    /**
     * Labels to leave out; by default the server leaves out {@code O}, the tokens that belong to nothing.
     *
     * @param labels may be empty, so that nothing is left out
     * @throws IllegalArgumentException if the list, or a label in it, is null or a label is blank
     */
    public TokenClassification ignoreLabels(List<String> labels) {
        if (!Require.present("labels", labels).isEmpty()) Require.texts("labels", labels);
        return parameter("ignore_labels", labels);
    }

    /**
     * By how many tokens the pieces overlap into which the server cuts a long text.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public TokenClassification stride(int tokens) {
        return parameter("stride", Require.range("tokens", tokens, 0, Integer.MAX_VALUE));
    }

    /** Any setting by the server's name for it; a null value changes nothing. */
    public TokenClassification parameter(String name, @Nullable Object value) {
        return new TokenClassification(text, parameters.with(name, value));
    }

    @Override
    public Task<Entities> task() {
        return TASK;
    }

    @Override
    public Body body() {
        return Body.of(text).parameters(parameters);
    }
}
