package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Draws a picture out of the words of a prompt: the ground has the colour that it names, each word is a shape, and the caption says
 * that rules made it. The same prompt and seed give the same picture.
 */
final class DrawingEngine implements Engine {

    private static final int SIDE = 384;
    private static final int LONGEST_SIDE = 1_024;
    private static final int SHORTEST_SIDE = 64;
    private static final int MOST_SHAPES = 40;

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
        Picture drawn = drawn(prompt, settings.path("seed").asLong(), width, height);
        return MediaBytes.out(new Caption(letters, prompt, width).on(drawn).png());
    }

    private static int side(JsonNode settings, String name) {
        int side = Settings.count(settings, name, SIDE);
        if (side >= SHORTEST_SIDE && side <= LONGEST_SIDE) return side;
        throw new BadInput("`" + name + "` must be from " + SHORTEST_SIDE + " to " + LONGEST_SIDE);
    }

    private static Picture drawn(String prompt, long seed, int width, int height) {
        Colour ground = Colour.in(prompt).orElse(Colour.WHITE);
        List<Shape> shapes = Words.of(prompt).lower().stream()
                .filter(word -> !Language.EN.little(word))
                .limit(MOST_SHAPES)
                .map(word -> Shape.of(word, seed, width, height))
                .toList();
        return Picture.of(width, height, (x, y) -> colour(shapes, x, y, ground).rgb());
    }

    /** The later a word comes, the lower its shape lies. */
    private static Colour colour(List<Shape> shapes, int x, int y, Colour ground) {
        for (Shape shape : shapes) {
            if (shape.covers(x, y)) return shape.colour();
        }
        return ground;
    }
}
