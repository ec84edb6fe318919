package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Draws a picture out of the words of a prompt: the ground has the colour that it names, each word is a shape, and the caption says
 * that rules made it. The same prompt and seed give the same picture.
 */
final class DrawingEngine implements Engine {

    private static final int SIDE = 384;
    private static final int LONGEST_SIDE = 1_024;
    private static final int SHORTEST_SIDE = 64;
    private static final List<Colour> COLOURS = List.of(Colour.values());
    private static final RandomGeneratorFactory<RandomGenerator> SHAPES = RandomGeneratorFactory.of("L64X128MixRandom");

    private final PixelLetters letters;

    DrawingEngine(PixelLetters letters) {
        this.letters = letters;
    }

    @Override
    public JsonNode answer(JsonNode body) {
        String prompt = Settings.text(body.path("inputs"), "inputs");
        JsonNode settings = Settings.of(body);
        int width = side(settings, "width");
        int height = side(settings, "height");
        long seed = settings.path("seed").asLong();
        Picture drawn = drawn(prompt, seed, blank(prompt, width, height));
        return MediaBytes.out(new Caption(letters, prompt, width).on(drawn).png());
    }

    private static int side(JsonNode settings, String name) {
        int side = Settings.count(settings, name, SIDE);
        if (side >= SHORTEST_SIDE && side <= LONGEST_SIDE) return side;
        throw new BadInput("`" + name + "` must be from " + SHORTEST_SIDE + " to " + LONGEST_SIDE);
    }

    private static Picture blank(String prompt, int width, int height) {
        int ground = Colour.in(prompt).orElse(Colour.WHITE).paint().getRGB();
        return Picture.of(width, height, (x, y) -> ground);
    }

    private static Picture drawn(String prompt, long seed, Picture ground) {
        Graphics2D pen = ground.image().createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        List<String> words = Words.of(prompt).lower().stream()
                .filter(word -> !Language.EN.little(word))
                .toList();
        words.forEach(word -> draw(SHAPES.create(word.hashCode() + seed), ground, pen));
        pen.dispose();
        return ground;
    }

    /** A circle or a box of up to a third of the picture. */
    private static void draw(RandomGenerator random, Picture ground, Graphics2D pen) {
        int size = ground.width() / 12 + random.nextInt(ground.width() / 4);
        int x = random.nextInt(ground.width() - size);
        int y = random.nextInt(Math.max(1, ground.height() - size));
        pen.setColor(COLOURS.get(random.nextInt(COLOURS.size())).paint());
        if (random.nextBoolean()) pen.fillOval(x, y, size, size);
        else pen.fillRect(x, y, size, size);
    }
}
