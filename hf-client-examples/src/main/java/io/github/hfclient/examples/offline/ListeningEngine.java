package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Speech recognition that understands the beeps of {@link SpeechEngine} and no people: of any other sound it tells how long and
 * how loud it is.
 */
final class ListeningEngine implements Engine {

    private static final double BYTE_SECONDS = (double) Tones.SAMPLES / Sound.RATE;

    @Override
    public JsonNode answer(JsonNode body) {
        byte[] bytes = MediaBytes.in(body.path("inputs"));
        JsonNode timestamps = Settings.of(body).path("return_timestamps");
        boolean wav = MediaBytes.type(bytes).equals("audio/wav");
        return wav ? heard(Sound.read(bytes), timestamps) : text(confession(MediaBytes.type(bytes)));
    }

    private static ObjectNode heard(Sound sound, JsonNode timestamps) {
        Optional<String> understood = Tones.understand(sound);
        ObjectNode answer = text(understood.orElseGet(() -> confession(measured(sound))));
        if (timestamps.booleanValue() || timestamps.isTextual()) {
            boolean words = timestamps.asText().equals("word") && understood.isPresent();
            ArrayNode chunks = answer.putArray("chunks");
            String text = answer.path("text").asText();
            if (words) addWords(text, chunks);
            else addChunk(text, 0, sound.seconds(), chunks);
        }
        return answer;
    }

    private static void addWords(String text, ArrayNode chunks) {
        for (Words.Word word : Words.of(text).all()) {
            addChunk(word.text(), seconds(text, word.start()), seconds(text, word.end()), chunks);
        }
    }

    private static double seconds(String text, int end) {
        return BYTE_SECONDS * text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
    }

    private static void addChunk(String text, double start, double end, ArrayNode chunks) {
        chunks.addObject().put("text", text).putArray("timestamp").add(start).add(end);
    }

    private static String measured(Sound sound) {
        return String.format(Locale.ROOT, "%.1f seconds, loudness %.2f", sound.seconds(), sound.loudness());
    }

    private static String confession(String what) {
        return "(rules understand no speech: " + what + ")";
    }

    private static ObjectNode text(String text) {
        return JsonNodeFactory.instance.objectNode().put("text", text);
    }
}
