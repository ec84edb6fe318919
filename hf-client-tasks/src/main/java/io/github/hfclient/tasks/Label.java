package io.github.hfclient.tasks;

import io.github.hfclient.Require;
import io.github.hfclient.json.JsonIn;
import java.io.Serializable;

/**
 * A class that a model chose, and how sure it is.
 *
 * @param label the name of the class as the model has it, such as {@code POSITIVE}
 * @param score mostly 0 to 1; any number if raw scores were asked for
 */
public record Label(String label, double score) implements Serializable {
    /**
     * Checks the name and the score.
     *
     * @throws IllegalArgumentException if the name is null or the score is not finite
     */
    public Label {
        Require.present("label", label);
        Require.range("score", score, -Double.MAX_VALUE, Double.MAX_VALUE);
    }

    /**
     * Reads an object with {@code label} and {@code score}; other fields are passed over. For a task of your own that is
     * answered with one label.
     *
     * @throws io.github.hfclient.json.JsonException if one of the two is missing or of another kind
     */
    public static Label read(JsonIn in) {
        String label = null;
        Double score = null;
        in.enterObject();
        for (String field; (field = in.field()) != null; ) {
            switch (field) {
                case "label" -> label = in.text();
                case "score" -> score = in.number();
                default -> in.skip();
            }
        }
        if (label == null || score == null) throw in.unexpected("an object with label and score");
        return new Label(label, score);
    }
}
