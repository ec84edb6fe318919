package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Plays a note for each word of the prompt. */
final class MelodyEngine implements Engine {

    private static final int NOTE = 4_000;
    private static final int MOST_NOTES = 60;
    private static final double VOLUME = 0.4;

    /** Five notes that sound well in any order, in Hz. */
    private static final double[] SCALE = {261.63, 293.66, 329.63, 392.00, 440.00};

    @Override
    public JsonNode answer(JsonNode body) {
        String prompt = Settings.text(body.path("inputs"), "inputs");
        List<Double> notes = Words.of(prompt).lower().stream()
                .limit(MOST_NOTES)
                .map(word -> SCALE[Math.floorMod(word.hashCode(), SCALE.length)])
                .toList();
        if (notes.isEmpty()) throw new BadInput("`inputs` must have a word");
        return MediaBytes.out(Sound.of(NOTE * notes.size(), i -> sample(notes.get(i / NOTE), i % NOTE))
                .wav());
    }

    /** Fades, so that notes do not click. */
    private static double sample(double note, int index) {
        double fade = 1 - (double) index / NOTE;
        return VOLUME * fade * Math.sin(2 * Math.PI * note * index / Sound.RATE);
    }
}
