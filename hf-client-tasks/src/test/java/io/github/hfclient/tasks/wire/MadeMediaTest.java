package io.github.hfclient.tasks.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.Media;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.audio.TextToAudio;
import io.github.hfclient.tasks.audio.TextToSpeech;
import io.github.hfclient.tasks.vision.ImageToImage;
import io.github.hfclient.tasks.vision.TextToImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tasks that make images and sounds: what goes over the wire, and what comes of it. */
class MadeMediaTest {
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2};

    static List<TaskRequest<Media>> requests() {
        return List.of(
                TextToImage.of("a cat"),
                ImageToImage.of(Media.of(JPEG)),
                TextToSpeech.of("Hello"),
                TextToAudio.of("a waltz"));
    }

    private static Canned bytes(String type) {
        return new Canned(200, type, () -> new ByteArrayInputStream(JPEG));
    }

    private static Media call(Canned server, TaskRequest<Media> request) {
        try (HfClient hf = server.client()) {
            return hf.on("acme/m").call(request);
        }
    }

    @ParameterizedTest
    @MethodSource("requests")
    void takeBytesOfAnyFormat(TaskRequest<Media> request) {
        assertThat(call(bytes("image/webp"), request)).isEqualTo(Media.of(JPEG, "image/webp"));
        assertThat(call(bytes("audio/flac"), request)).isEqualTo(Media.of(JPEG, "audio/flac"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void takeBase64OfTheToolkitAndOfProviders(TaskRequest<Media> request) {
        Media expected = Media.of(JPEG, "image/jpeg");
        assertThat(call(Canned.json(200, "'/9j/AQI='"), request)).isEqualTo(expected);
        assertThat(call(Canned.json(200, "{'data':[{'b64_json':'/9j/AQI='}]}"), request))
                .isEqualTo(expected);
        assertThat(call(Canned.json(200, "{'audio':{'url':'data:image/jpeg;base64,/9j/AQI='}}"), request))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void tellOfAnErrorInASuccess(TaskRequest<Media> request) {
        assertThatThrownBy(() -> call(Canned.json(200, "{'error':'out of memory'}"), request))
                .isInstanceOf(HfException.UnreadableAnswer.class)
                .hasMessageContaining("the server says: out of memory");
    }

    @ParameterizedTest
    @MethodSource("requests")
    void areNeverMadeTwiceOnADoubt(TaskRequest<Media> request) {
        assertThat(request.task().costly()).isTrue();
    }

    @Test
    void numbersBecomeASoundThatCanBePlayed() throws Exception {
        Media speech =
                call(Canned.json(200, "{'audio':[[0.0,0.5,-1.0]],'sampling_rate':16000}"), TextToSpeech.of("Hi"));
        try (AudioInputStream sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(speech.bytes()))) {
            assertThat(sound.getFormat().getSampleRate()).isEqualTo(16000);
            assertThat(sound.readAllBytes()).containsExactly(0, 0, 0, 0x40, 1, 0x80);
        }
    }

    @Test
    void anImageTravelsAsItIsWithoutSettingsAndInBase64WithThem() throws IOException {
        Canned server = bytes("image/png");
        call(server, ImageToImage.of(Media.of(JPEG)));
        assertThat(server.sent()).startsWith("\uFFFD\uFFFD\uFFFD");
        call(server, ImageToImage.of(Media.of(JPEG)).prompt("at night"));
        assertThat(server.sentJson())
                .isEqualTo(Json.parse("{\"inputs\":\"/9j/AQI=\",\"parameters\":{\"prompt\":\"at night\"}}"));
    }

    @Test
    void aServerOfTheOpenAiKindIsAskedInItsForm() throws IOException {
        Canned server = bytes("image/png");
        try (HfClient hf = server.client()) {
            hf.at("https://images.example.com/v1")
                    .on("flux")
                    .call(TextToImage.of("a cat").parameter("size", "512x512"));
        }
        assertThat(server.path()).isEqualTo("/v1/images/generations");
        assertThat(server.sentJson())
                .isEqualTo(Json.parse("{\"model\":\"flux\",\"prompt\":\"a cat\",\"size\":\"512x512\"}"));
        try (HfClient hf = server.client()) {
            hf.at("https://voices.example.com/v1")
                    .on("kokoro")
                    .call(TextToSpeech.of("Hello").parameter("voice", "anna"));
        }
        assertThat(server.path()).isEqualTo("/v1/audio/speech");
        assertThat(server.sentJson())
                .isEqualTo(Json.parse("{\"model\":\"kokoro\",\"input\":\"Hello\",\"voice\":\"anna\"}"));
    }
}
