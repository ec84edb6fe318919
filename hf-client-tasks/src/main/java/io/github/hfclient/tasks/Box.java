package io.github.hfclient.tasks;

import io.github.hfclient.Require;
import java.io.Serializable;

/**
 * A rectangle in an image, its sides parallel to those of the image. What it counts from the upper left corner is said where it
 * is used; in answers these are pixels, mostly whole, and a little outside of the image for things that its edge cuts off.
 *
 * @param xmin the left side
 * @param ymin the upper side
 * @param xmax the right side
 * @param ymax the lower side
 */
public record Box(double xmin, double ymin, double xmax, double ymax) implements Serializable {
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
}
