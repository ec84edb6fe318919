package io.github.hfclient.examples.offline;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A disc or a box in a drawing.
 *
 * @param side how wide and high it is
 */
record Shape(Colour colour, boolean round, int left, int top, int side) {

    /** What a word looks like with this seed: up to a third of the picture. */
    static Shape of(String word, long seed, int width, int height) {
        RandomGenerator dice = new SplittableRandom(word.hashCode() + seed);
        int shorter = Math.min(width, height);
        int side = shorter / 12 + dice.nextInt(shorter / 4);
        return new Shape(
                Colour.any(dice), dice.nextBoolean(), dice.nextInt(width - side), dice.nextInt(height - side), side);
    }

    boolean covers(int x, int y) {
        if (!round) return x >= left && x < left + side && y >= top && y < top + side;
        double radius = side / 2.0;
        return Math.hypot(x + 0.5 - left - radius, y + 0.5 - top - radius) <= radius;
    }
}
