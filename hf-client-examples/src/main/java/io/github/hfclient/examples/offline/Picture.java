package io.github.hfclient.examples.offline;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;

/** A picture as pixels. */
record Picture(BufferedImage image) {

    private static final int MOST_PIXELS = 20_000_000;

    /** Reads what the JDK can: PNG, JPEG, GIF and BMP. */
    static Picture read(byte[] bytes) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
            if (image != null && image.getWidth() * (long) image.getHeight() <= MOST_PIXELS) return new Picture(image);
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(bytes);
        }
        throw unreadable(bytes);
    }

    private static BadInput unreadable(byte[] bytes) {
        return new BadInput(
                "cannot identify image: the rules read PNG, JPEG, GIF and BMP of up to 20 million pixels, not "
                        + MediaBytes.type(bytes) + " of " + bytes.length + " bytes");
    }

    /** A new one, in which each pixel is made from its place. */
    static Picture of(int width, int height, IntBinaryOperator pixel) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) image.setRGB(x, y, pixel.applyAsInt(x, y));
        }
        return new Picture(image);
    }

    byte[] png() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    int pixel(int x, int y) {
        return image.getRGB(x, y);
    }

    Colour colour(int x, int y) {
        return Colour.of(pixel(x, y));
    }

    /** From 0, black, to 255, white. */
    int brightness(int x, int y) {
        int pixel = pixel(x, y);
        return ((pixel >> 16 & 0xFF) * 299 + (pixel >> 8 & 0xFF) * 587 + (pixel & 0xFF) * 114) / 1000;
    }

    /** How much of it each colour is, from 0 to 1; colours that it does not have are not there. */
    Map<Colour, Double> shares() {
        Map<Colour, Double> shares = new EnumMap<>(Colour.class);
        double one = 1.0 / (width() * (double) height());
        for (int y = 0; y < height(); y++) {
            for (int x = 0; x < width(); x++) shares.merge(colour(x, y), one, Double::sum);
        }
        return shares;
    }

    /** The colour that most of it is. */
    Colour mostly() {
        return shares().entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .orElseThrow()
                .getKey();
    }

    /** In words. */
    String described() {
        return "a mostly " + mostly().word() + " picture of " + width() + " x " + height() + " pixels";
    }
}
