package io.github.hfclient.tasks.vision;

import io.github.hfclient.Require;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.Box;
import java.io.Serializable;

/**
 * A thing in an image.
 *
 * @param label what it is
 * @param score how sure the model is, 0 to 1
 * @param box where it is
 */
public record Detection(String label, double score, Box box) implements Serializable {
    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if label or box is null, or the score is not finite
     */
    public Detection {
        Require.present("label", label);
        Require.range("score", score, -Double.MAX_VALUE, Double.MAX_VALUE);
        Require.present("box", box);
    }

    static Detection read(JsonIn in) {
        String label = null;
        Double score = null;
        Box box = null;
        in.enterObject();
        for (String field; (field = in.field()) != null; ) {
            switch (field) {
                case "label" -> label = in.text();
                case "score" -> score = in.number();
                case "box" -> box = box(in);
                default -> in.skip();
            }
        }
        if (label == null || score == null || box == null) throw in.unexpected("an object with label, score and box");
        return new Detection(label, score, box);
    }

    private static Box box(JsonIn in) {
        Double xmin = null;
        Double ymin = null;
        Double xmax = null;
        Double ymax = null;
        in.enterObject();
        for (String field; (field = in.field()) != null; ) {
            switch (field) {
                case "xmin" -> xmin = in.number();
                case "ymin" -> ymin = in.number();
                case "xmax" -> xmax = in.number();
                case "ymax" -> ymax = in.number();
                default -> in.skip();
            }
        }
        if (xmin == null || ymin == null || xmax == null || ymax == null)
            throw in.unexpected("a box with xmin, ymin, xmax and ymax");
        return between(xmin, ymin, xmax, ymax);
    }

    /** Of two opposite corners, whichever a server takes for the first. */
    private static Box between(double x, double y, double otherX, double otherY) {
        return Box.of(Math.min(x, otherX), Math.min(y, otherY), Math.max(x, otherX), Math.max(y, otherY));
    }
}
