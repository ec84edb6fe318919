package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;

/** Says a text in beeps. */
final class SpeechEngine implements Engine {

    private static final int LONGEST = 2_000;

    @Override
    public JsonNode answer(JsonNode body) {
        String text = Settings.text(body.path("inputs"), "inputs");
        if (text.length() > LONGEST) throw new BadInput("`inputs` must have " + LONGEST + " characters at the most");
        return MediaBytes.out(Tones.speak(text).wav());
    }
}
