package io.github.hfclient.tasks.text;

import io.github.hfclient.Body;
import io.github.hfclient.Form;
import io.github.hfclient.Parameters;
import io.github.hfclient.Require;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.ClassificationFunction;
import io.github.hfclient.tasks.Labels;
import org.jspecify.annotations.Nullable;

/**
 * Sentiment, topic, language or whatever else a model tells classes of texts by.
 *
 * <pre>{@code
 * Label mood = hf.call(TextClassification.of("I love you")).top();
 * }</pre>
 *
 * <p>Without {@link #topK} most servers send all labels, but the inference toolkit of dedicated endpoints only the best one.
 * vLLM, which is asked at {@code /classify}, names none but the best one either, and takes no {@link #textPair}. If the caller
 * names no model, {@value #DEFAULT_MODEL} is asked.
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

    private static final Form CLASSIFY = Form.openAi("classify", "input").path("classify");

    static final Task<Labels> TASK = Task.of("text-classification", new ClassificationReader())
            .forms(Form.ENVELOPE, CLASSIFY, Form.at("predict"))
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
}
