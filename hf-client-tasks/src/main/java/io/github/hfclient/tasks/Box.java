package io.github.hfclient.tasks;

import io.github.hfclient.Require;
import io.github.hfclient.json.JsonIn;

/**
 * A rectangle in an image, its sides parallel to those of the image. What it counts from the upper left corner is said where it
 * is used; in answers these are pixels, mostly whole, and a little outside of the image for things that its edge cuts off.
 *
 * @param xmin the left side
 * @param ymin the upper side
 * @param xmax the right side
 * @param ymax the lower side
 */
public record Box(double xmin, double ymin, double xmax, double ymax) {
    /**
     * Checks the sides.
     *
     * @throws IllegalArgumentException if one is not finite, or two are in the wrong order
     */
    public Box {
        Require.range("xmin", xmin, -Double.MAX_VALUE, Double.MAX_VALUE);
        Require.range("ymin", ymin, -Double.MAX_VALUE, Double.MAX_VALUE);
        Require.range("xmax", xmax, xmin, Double.MAX_VALUE);
        Require.range("ymax", ymax, ymin, Double.MAX_VALUE);
    }

    /**
     * A rectangle of its sides.
     *
     * @throws IllegalArgumentException if one is not finite, or two are in the wrong order
     */
    public static Box of(double xmin, double ymin, double xmax, double ymax) {
        return new Box(xmin, ymin, xmax, ymax);
    }

    /** From the left side to the right one. */
    public double width() {
        return xmax - xmin;
    }

    /** From the upper side to the lower one. */
    public double height() {
        return ymax - ymin;
    }

    /** Of two opposite corners, whichever a server takes for the first. */
    private static Box between(double x, double y, double otherX, double otherY) {
        return new Box(Math.min(x, otherX), Math.min(y, otherY), Math.max(x, otherX), Math.max(y, otherY));
    }

    public static Box read(JsonIn in) {
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
}
