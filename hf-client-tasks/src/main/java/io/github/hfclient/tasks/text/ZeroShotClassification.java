package io.github.hfclient.tasks.text;

import io.github.hfclient.Body;
import io.github.hfclient.Parameters;
import io.github.hfclient.Require;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.Labelled;
import io.github.hfclient.tasks.Labels;
import io.github.hfclient.tasks.internal.CandidateLabels;
import io.github.hfclient.tasks.internal.EnumLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which of your own labels fits a text best, by a model that was trained for none of them.
 *
 * <pre>{@code
 * Label about = hf.call(ZeroShotClassification.of(mail, "refund", "legal", "faq")).top();
 *
 * enum Theme { PRICE, QUALITY, EASE_OF_USE }
 * Theme theme = hf.call(ZeroShotClassification.of(review, Theme.class)).top();
 * }</pre>
 *
 * <p>The model is asked how well each label, put into a sentence, follows from the text; that takes as long as classifying as
 * many texts as there are labels. Scores add up to 1 unless {@link #multiLabel} was asked for; a single label is always scored
 * by itself. If the caller names no model, {@value #DEFAULT_MODEL} is asked.
 *
 * @param text the text, not blank
 * @param labels at least one, none of them twice; case and outer blanks make no difference
 * @param parameters settings; see the methods of this record
 * @see <a href="https://huggingface.co/docs/inference-providers/tasks/zero-shot-classification">the task's API</a>
 */
public record ZeroShotClassification(String text, List<String> labels, Parameters parameters)
        implements TaskRequest<Labels> {
    /** The model for callers who name none. */
    public static final String DEFAULT_MODEL = "facebook/bart-large-mnli";

    static final Task<Labels> TASK = Task.of("zero-shot-classification", ZeroShotReader::read)
            .defaultModel(DEFAULT_MODEL)
            .lists(Task.Lists.ROWS);

    /**
     * Checks the text and the labels.
     *
     * @throws IllegalArgumentException if the text is null or blank, labels is null or empty, a label is null, blank or there
     *     twice, or parameters is null
     */
    public ZeroShotClassification {
        Require.text("text", text);
        labels = CandidateLabels.copy("labels", labels);
        Require.present("parameters", parameters);
    }

    /**
     * A text and the labels to choose from.
     *
     * @throws IllegalArgumentException if the text is null or blank, labels is null or empty, or a label is null, blank or
     *     there twice
     */
    public static ZeroShotClassification of(String text, List<String> labels) {
        return new ZeroShotClassification(text, labels, Parameters.NONE);
    }

    /**
     * A text and the labels to choose from.
     *
     * @throws IllegalArgumentException if the text, or a label, is null or blank, or a label is there twice
     */
    public static ZeroShotClassification of(String text, String label, String... more) {
        List<String> labels = new ArrayList<>();
        labels.add(label);
        for (String one : Require.present("more", more)) labels.add(one);
        return of(text, labels);
    }

    /**
     * A text and an enum, between whose constants to choose. The model is told their names as words, such as {@code ease of
     * use} for {@code EASE_OF_USE}, or what they say as {@link Labelled}.
     *
     * @throws IllegalArgumentException if the text is null or blank, or the enum is null, has no constants, or has two whose
     *     labels are the same but for case, blanks, {@code -} and {@code _}
     */
    public static <E extends Enum<E>> EnumClassification<E> of(String text, Class<E> labels) {
        return new EnumClassification<>(of(text, EnumLabels.of(labels).labels()), labels);
    }

    /**
     * The sentence that each label is put into, in the language of the texts; by default the server takes {@code This example
     * is {}.}
     *
     * @param template with {@code {}} where the label goes
     * @throws IllegalArgumentException if it is null or holds no {@code {}}
     */
    public ZeroShotClassification hypothesisTemplate(String template) {
        if (!Require.text("template", template).contains("{}"))
            throw new IllegalArgumentException("template holds no {}: " + template);
        return parameter("hypothesis_template", template);
    }

    /** Whether several labels may be right, so that each has a score of its own between 0 and 1; by default not. */
    public ZeroShotClassification multiLabel(boolean several) {
        return parameter("multi_label", several);
    }

    /** Any setting by the server's name for it; a null value changes nothing. */
    public ZeroShotClassification parameter(String name, @Nullable Object value) {
        return new ZeroShotClassification(text, labels, parameters.with(name, value));
    }

    @Override
    public Task<Labels> task() {
        return TASK;
    }

    @Override
    public Body body() {
        Parameters all = Parameters.NONE.with("candidate_labels", labels);
        for (Map.Entry<String, Json> one : parameters.all().entrySet()) all = all.with(one.getKey(), one.getValue());
        return Body.of(text).parameters(all);
    }
}
