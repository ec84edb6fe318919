package io.github.hfclient.examples.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hfclient.examples.offline.Question.Answer;
import java.io.IOException;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SoundEnginesTest extends Asking {

    private static final String LISTEN = "openai/whisper-large-v3";
    private static final String SPEAK = "suno/bark";
    private static final String CLASSIFY = "MIT/ast-finetuned-audioset-10-10-0.4593";
    private static final String SAID = "H\u00E9llo \uD83D\uDE00 you";

    private final byte[] hum = Sound.of(16_000, i -> 0.1 * Math.sin(i / 10.0)).wav();

    private byte[] spoken(String text) {
        Answer answer = send(SPEAK, "{'inputs':'" + text + "'}");
        assertThat(answer.header("content-type")).isEqualTo("audio/wav");
        return answer.bytes();
    }

    @Test
    void understandsWhatItSaid() {
        byte[] wav = spoken(SAID);
        assertThat(Sound.read(wav).seconds()).isCloseTo(0.05 * 15, offset(0.001));
        assertThat(send(LISTEN, wav, "audio/wav").json().path("text").textValue())
                .isEqualTo(SAID);
    }

    @Test
    void tellsWhenEachWordWasSaid() {
        String inputs = "{'inputs':'" + Base64.getEncoder().encodeToString(spoken("my cat")) + "',";
        JsonNode words = ask(LISTEN, inputs + "'parameters':{'return_timestamps':'word'}}")
                .path("chunks");
        assertThat(texts(words, "text")).containsExactly("my", "cat");
        assertThat(words.at("/1/timestamp/0").doubleValue()).isCloseTo(0.15, offset(0.001));
        JsonNode whole =
                ask(LISTEN, inputs + "'parameters':{'return_timestamps':true}}").path("chunks");
        assertThat(whole).hasSize(1);
        assertThat(whole.at("/0/timestamp/1").doubleValue()).isCloseTo(0.3, offset(0.001));
    }

    @Test
    void understandsNothingElseAndSaysSo() {
        assertThat(send(LISTEN, hum, "audio/wav").json().path("text").textValue())
                .isEqualTo("(rules understand no speech: 1.0 seconds, loudness 0.07)");
        assertThat(send(LISTEN, new byte[] {'f', 'L', 'a', 'C'}, "audio/flac")
                        .json()
                        .path("text")
                        .textValue())
                .isEqualTo("(rules understand no speech: audio/flac)");
    }

    @Test
    void sortsSoundsByHowLoudTheyAre() {
        assertThat(best(hum)).isEqualTo("quiet sound");
        assertThat(best(Sound.of(1_000, i -> 0).wav())).isEqualTo("silence");
        assertThat(best(Sound.of(1_000, i -> i % 2 == 0 ? 0.9 : -0.9).wav())).isEqualTo("loud sound");
        assertThat(send(CLASSIFY, new byte[] {1, 2, 3}, "audio/mpeg").error()).contains("WAV");
    }

    private String best(byte[] wav) {
        JsonNode labels = send(CLASSIFY, wav, "audio/wav").json();
        assertThat(labels).hasSize(3);
        return labels.at("/0/label").textValue();
    }

    @Test
    void givesASoundBackInTwoWays() throws IOException {
        JsonNode sounds = send("speechbrain/sepformer-wham", hum, "audio/wav").json();
        assertThat(texts(sounds, "label")).containsExactly("half as loud", "backwards");
        assertThat(texts(sounds, "content-type")).containsOnly("audio/wav");
        Sound half = Sound.read(sounds.at("/0/blob").binaryValue());
        Sound backwards = Sound.read(sounds.at("/1/blob").binaryValue());
        assertThat(half.loudness()).isCloseTo(Sound.read(hum).loudness() / 2, offset(0.001));
        assertThat(backwards.sample(0)).isCloseTo(Sound.read(hum).sample(15_999), offset(0.001));
    }

    @Test
    void playsANoteForEachWord() {
        Answer answer = send("facebook/musicgen-small", "{'inputs':'a slow waltz'}");
        assertThat(answer.header("content-type")).isEqualTo("audio/wav");
        assertThat(Sound.read(answer.bytes()).seconds()).isCloseTo(0.75, offset(0.001));
        assertThat(send("facebook/musicgen-small", "{'inputs':'!!'}").status()).isEqualTo(400);
    }
}
