package io.github.hfclient.examples.offline;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** The colours that the rules have names for. */
enum Colour {
    RED(0xD02020),
    ORANGE(0xF08A20),
    YELLOW(0xF0D820),
    GREEN(0x2A9A3C),
    CYAN(0x20B8C8),
    BLUE(0x2450C8),
    PURPLE(0x8030B0),
    PINK(0xF080B0),
    BROWN(0x7A4A24),
    WHITE(0xF8F8F8),
    GREY(0x888888),
    BLACK(0x101010);

    private static final int FAINT = 32;

    private static final List<Colour> ALL = List.of(values());

    /** For each step of red, green and blue: a photograph has millions of pixels. */
    private static final List<Colour> NEAREST =
            IntStream.range(0, 1 << 15).mapToObj(Colour::nearestOfStep).toList();

    private final int rgb;

    Colour(int rgb) {
        this.rgb = rgb;
    }

    int rgb() {
        return rgb;
    }

    /** One by chance. */
    static Colour any(RandomGenerator dice) {
        return ALL.get(dice.nextInt(ALL.size()));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The nearest of them to a pixel, whose red, green and blue are taken in steps of eight. */
    static Colour of(int pixel) {
        int red = pixel >> 19 & 0x1F;
        int green = pixel >> 11 & 0x1F;
        int blue = pixel >> 3 & 0x1F;
        return NEAREST.get(red << 10 | green << 5 | blue);
    }

    private static Colour nearestOfStep(int step) {
        int half = 0x040404;
        return nearest((step >> 10) << 19 | (step >> 5 & 0x1F) << 11 | (step & 0x1F) << 3 | half);
    }

    /** The nearest of them, by the distance of red, green and blue; what has hardly any colour is white, grey or black. */
    private static Colour nearest(int pixel) {
        boolean colourless = spread(pixel) < FAINT;
        return Arrays.stream(values())
                .filter(colour -> !colourless || spread(colour.rgb) == 0)
                .min(Comparator.comparingInt(colour -> distance(colour.rgb, pixel)))
                .orElseThrow();
    }

    /** How far its red, green and blue are apart. */
    private static int spread(int pixel) {
        int red = pixel >> 16 & 0xFF;
        int green = pixel >> 8 & 0xFF;
        int blue = pixel & 0xFF;
        return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int difference = (one >> shift & 0xFF) - (other >> shift & 0xFF);
            sum += difference * difference;
        }
        return sum;
    }

    /** The first of them that a text names. */
    static Optional<Colour> in(String text) {
        return Words.of(text).lower().stream()
                .flatMap(word -> of(word).stream())
                .findFirst();
    }

    private static Optional<Colour> of(String word) {
        String english = word.equals("gray") ? "grey" : word;
        return Arrays.stream(values())
                .filter(colour -> colour.word().equals(english))
                .findFirst();
    }
}
