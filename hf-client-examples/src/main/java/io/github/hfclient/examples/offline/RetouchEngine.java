package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.IntBinaryOperator;

/**
 * Changes a picture as far as the prompt names what rules can do: grey, inverted, mirrored, or a colour to tint it with. The
 * caption says that rules made it.
 */
final class RetouchEngine implements Engine {

    private static final int LONGEST_SIDE = 4_096;

    private final PixelLetters letters;

    RetouchEngine(PixelLetters letters) {
        this.letters = letters;
    }

    @Override
    public JsonNode answer(JsonNode body) {
        JsonNode settings = Settings.of(body);
        String prompt = settings.path("prompt").asText("");
        Picture scaled = scaled(Picture.read(MediaBytes.in(body.path("inputs"))), settings.path("target_size"));
        return MediaBytes.out(new Caption(letters, prompt, scaled.width())
                .on(changed(scaled, QuestionWords.of(prompt)))
                .png());
    }

    private static Picture scaled(Picture picture, JsonNode size) {
        int width = Settings.count(size, "width", picture.width());
        int height = Settings.count(size, "height", picture.height());
        if (Math.max(width, height) > LONGEST_SIDE)
            throw new BadInput("`target_size` must be " + LONGEST_SIDE + " at the most");
        return Picture.of(
                width, height, (x, y) -> picture.pixel(x * picture.width() / width, y * picture.height() / height));
    }

    private static Picture changed(Picture picture, QuestionWords prompt) {
        if (prompt.asks("grey", "gray", "black and white"))
            return each(picture, (x, y) -> picture.brightness(x, y) * 0x010101);
        if (prompt.asks("invert", "inverted", "negative")) return each(picture, (x, y) -> ~picture.pixel(x, y));
        if (prompt.asks("mirror", "mirrored", "flip", "flipped")) {
            return each(picture, (x, y) -> picture.pixel(picture.width() - 1 - x, y));
        }
        return Colour.in(prompt.question())
                .map(colour -> tinted(picture, colour))
                .orElse(picture);
    }

    private static Picture tinted(Picture picture, Colour colour) {
        int tint = colour.rgb();
        return each(picture, (x, y) -> (picture.pixel(x, y) >> 1 & 0x7F7F7F) + (tint >> 1 & 0x7F7F7F));
    }

    private static Picture each(Picture picture, IntBinaryOperator pixel) {
        return Picture.of(picture.width(), picture.height(), pixel);
    }
}
