package io.github.hfclient.examples.offline;

/** Pictures for tests. */
final class Pictures {

    private Pictures() {}

    /** White, 60 x 40, with a red box from (10, 5) to (29, 24). */
    static byte[] redBox() {
        return Picture.of(60, 40, (x, y) -> x >= 10 && x < 30 && y >= 5 && y < 25 ? 0xD02020 : 0xFFFFFF)
                .png();
    }

    static byte[] all(Colour colour, int width, int height) {
        int rgb = colour.rgb();
        return Picture.of(width, height, (x, y) -> rgb).png();
    }
}
