package io.github.hfclient.tasks.text;

import io.github.hfclient.Body;
import io.github.hfclient.Parameters;
import io.github.hfclient.Require;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.ClassificationFunction;
import io.github.hfclient.tasks.Label;
import io.github.hfclient.tasks.Labels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sentiment, topic, language or whatever else a model tells classes of texts by.
 *
 * <pre>{@code
 * Label mood = hf.call(TextClassification.of("I love you")).top();
 * }</pre>
 *
 * <p>Without {@link #topK} most servers send all labels, but the inference toolkit of dedicated endpoints only the best one.
 * If the caller names no model, {@value #DEFAULT_MODEL} is asked.
 *
 * @param text the text, not blank
 * @param textPair a second text for models that judge pairs; null if there is none
 * @param parameters settings; see the methods of this record
 * @see <a href="https://huggingface.co/docs/inference-providers/tasks/text-classification">the task's API</a>
 */
public record TextClassification(String text, @Nullable String textPair, Parameters parameters)
        implements TaskRequest<Labels> {
    /** The model for callers who name none. */
    public static final String DEFAULT_MODEL = "distilbert/distilbert-base-uncased-finetuned-sst-2-english";

    static final Task<Labels> TASK = Task.of("text-classification", TextClassification::read)
            .defaultModel(DEFAULT_MODEL)
            .lists(Task.Lists.ROWS_OR_PAIR);

    /**
     * Checks the texts.
     *
     * @throws IllegalArgumentException if a text is blank, or text or parameters are null
     */
    public TextClassification {
        Require.text("text", text);
        if (textPair != null) Require.text("textPair", textPair);
        Require.present("parameters", parameters);
    }

    /**
     * A text to classify.
     *
     * @throws IllegalArgumentException if it is null or blank
     */
    public static TextClassification of(String text) {
        return new TextClassification(text, null, Parameters.NONE);
    }

    /**
     * With a second text, for models that judge pairs such as a question and an answer. Understood by the inference toolkit.
     *
     * @throws IllegalArgumentException if it is null or blank
     */
    public TextClassification textPair(String second) {
        return new TextClassification(text, Require.text("textPair", second), parameters);
    }

    /**
     * Only the best {@code k} labels.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public TextClassification topK(int k) {
        return parameter("top_k", Require.range("topK", k, 1, Integer.MAX_VALUE));
    }

    /** How scores are made; by default the server takes what suits the model. */
    public TextClassification functionToApply(ClassificationFunction function) {
        return parameter("function_to_apply", Require.present("function", function));
    }

    /** Any setting by the server's name for it; a null value changes nothing. */
    public TextClassification parameter(String name, @Nullable Object value) {
        return new TextClassification(text, textPair, parameters.with(name, value));
    }

    @Override
    public Task<Labels> task() {
        return TASK;
    }

    @Override
    public Body body() {
        Object inputs = textPair == null ? text : Json.Obj.of("text", Json.of(text), "text_pair", Json.of(textPair));
        return Body.of(inputs).parameters(parameters);
    }

    private static Labels read(JsonIn in, Body asked) {
        // The toolkit answers a pair, and only a pair, with its best label as a bare object.
        boolean bare = asked.inputs() instanceof Json.Obj && in.peek() == JsonIn.Kind.OBJECT;
        return bare ? new Labels(List.of(Label.read(in))) : Labels.read(in);
    }
}
