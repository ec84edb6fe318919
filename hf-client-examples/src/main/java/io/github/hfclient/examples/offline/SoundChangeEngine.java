package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Gives a sound back in two ways: half as loud, and backwards. */
final class SoundChangeEngine implements Engine {

    @Override
    public JsonNode answer(JsonNode body) {
        Sound sound = Sound.read(MediaBytes.in(body.path("inputs")));
        ArrayNode sounds = JsonNodeFactory.instance.arrayNode();
        add("half as loud", Sound.of(sound.length(), i -> sound.sample(i) / 2), sounds);
        add("backwards", Sound.of(sound.length(), i -> sound.sample(sound.length() - 1 - i)), sounds);
        return sounds;
    }

    private static void add(String label, Sound sound, ArrayNode sounds) {
        sounds.addObject()
                .put("label", label)
                .put("content-type", "audio/wav")
                .set("blob", MediaBytes.out(sound.wav()));
    }
}
