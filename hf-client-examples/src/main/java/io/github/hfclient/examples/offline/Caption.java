package io.github.hfclient.examples.offline;

/** Lines of pixel letters at the bottom of a picture, which say that rules made it. */
final class Caption {

    private static final String CONFESSION = "MADE BY RULES, NOT BY A MODEL";
    private static final int MARGIN = 2;
    private static final int LINE = PixelLetters.HEIGHT + MARGIN;
    private static final int INK = 0xFFFFFF;
    private static final int GROUND = 0x202020;

    private final PixelLetters letters;
    private final String words;
    private final int scale;

    /** A caption for a picture of this width. */
    Caption(PixelLetters letters, String words, int width) {
        this.letters = letters;
        this.words = words;
        this.scale = Math.max(1, width / (PixelLetters.width(CONFESSION) + 2 * MARGIN));
    }

    private int height() {
        return scale * (2 * LINE + MARGIN);
    }

    /** The picture with the caption over its lower end. */
    Picture on(Picture picture) {
        int top = picture.height() - height();
        return Picture.of(
                picture.width(), picture.height(), (x, y) -> y < top ? picture.pixel(x, y) : pixel(x, y - top));
    }

    private int pixel(int x, int y) {
        int column = x / scale - MARGIN;
        int line = y / scale - MARGIN;
        boolean set = letters.dot(words, column, line) || letters.dot(CONFESSION, column, line - LINE);
        return set ? INK : GROUND;
    }
}
