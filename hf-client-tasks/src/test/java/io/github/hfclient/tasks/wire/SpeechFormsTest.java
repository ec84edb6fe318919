package io.github.hfclient.tasks.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.verify;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import io.github.hfclient.HfClient;
import io.github.hfclient.Media;
import io.github.hfclient.TestClients;
import io.github.hfclient.tasks.audio.AutomaticSpeechRecognition;
import io.github.hfclient.tasks.audio.TextToSpeech;
import io.github.hfclient.tasks.audio.Transcript;
import io.github.hfclient.testkit.ManualTime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Speech in the form of OpenAI: a form with a file goes there, and what comes back is read. */
@WireMockTest
class SpeechFormsTest {
    private static final byte[] SOUND = {'\r', '\n', '-', '-', 0, (byte) 0xFF};
    private static final AutomaticSpeechRecognition REQUEST =
            AutomaticSpeechRecognition.of(Media.of(SOUND, "audio/mpeg"));
    private static final String VERBOSE = "{'task':'transcribe','language':'english','duration':1.5,'text':'Hi there',"
            + "'segments':[{'id':0,'start':0.0,'end':1.5,'text':'Hi there','tokens':[1]}]}";

    private static Transcript ask(FormServer server, String url, AutomaticSpeechRecognition request) {
        try (HfClient hf = server.client()) {
            return hf.at("https://speech.example" + url).on("acme/m").call(request);
        }
    }

    @Test
    void theRecordingIsAPartAmongTheSettings(WireMockRuntimeInfo server) {
        stubFor(post("/v1/audio/transcriptions").willReturn(okJson("{\"text\":\"Hi\"}")));
        try (HfClient hf = TestClients.builder(ManualTime.jumping(), server.getHttpBaseUrl())
                .build()) {
            AutomaticSpeechRecognition request = REQUEST.parameter("language", "en")
                    .parameter("prompt", "caf\u00e9")
                    .parameter("temperature", 0.5)
                    .returnWordTimestamps();
            assertThat(hf.at(server.getHttpBaseUrl() + "/v1")
                            .on("acme/m")
                            .call(request)
                            .text())
                    .isEqualTo("Hi");
        }
        verify(
                1,
                postRequestedFor(urlEqualTo("/v1/audio/transcriptions"))
                        .withRequestBodyPart(aMultipart("file")
                                .withHeader("Content-Type", equalTo("audio/mpeg"))
                                .withHeader("Content-Disposition", WireMock.containing("filename=\"audio.mp3\""))
                                .withBody(WireMock.binaryEqualTo(SOUND))
                                .build())
                        .withRequestBodyPart(part("model", "acme/m"))
                        .withRequestBodyPart(part("language", "en"))
                        .withRequestBodyPart(part("prompt", "caf\u00e9"))
                        .withRequestBodyPart(part("temperature", "0.5"))
                        .withRequestBodyPart(part("response_format", "verbose_json"))
                        .withRequestBodyPart(part("timestamp_granularities[]", "word")));
    }

    private static com.github.tomakehurst.wiremock.matching.MultipartValuePattern part(String name, String value) {
        return aMultipart(name).withBody(equalTo(value)).build();
    }

    @Test
    void bodyIsWhatTheStandardSays() {
        FormServer server = new FormServer().has("/v1/audio/transcriptions", "{'text':'Hi'}");
        ask(server, "/v1", AutomaticSpeechRecognition.of(Media.of(new byte[] {'a', 'b'}, "audio/x-wav")));
        String boundary = server.last().type().replace("multipart/form-data; boundary=", "");
        String expected = "--B\r\nContent-Disposition: form-data; name=\"model\"\r\n\r\nacme/m\r\n"
                + "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"audio.wav\"\r\n"
                + "Content-Type: audio/x-wav\r\n\r\nab\r\n--B--\r\n";
        assertThat(server.last().text()).isEqualTo(expected.replace("B", boundary));
        assertThat(server.last().length()).isEqualTo(server.last().text().length());
        assertThat(boundary).matches("[a-zA-Z0-9-]{10,70}");
    }

    @Test
    void namesOfFieldsBreakNoHeader() {
        FormServer server = new FormServer().has("/v1/audio/transcriptions", "{'text':'Hi'}");
        ask(server, "/v1", REQUEST.parameter("a\"\r\nX: b", List.of(1, true)));
        assertThat(server.last().text())
                .contains("name=\"a%22%0D%0AX: b\"\r\n\r\n1\r\n")
                .contains("name=\"a%22%0D%0AX: b\"\r\n\r\ntrue\r\n");
    }

    @Test
    void segmentsAreTheChunks() {
        FormServer server = new FormServer().has("/v1/audio/transcriptions", VERBOSE);
        Transcript said = ask(server, "/v1", REQUEST.returnTimestamps(true));
        assertThat(said)
                .isEqualTo(new Transcript(
                        "Hi there", List.of(new Transcript.Chunk("Hi there", 0.0, 1.5)), "english", 1.5));
        assertThat(server.last().text())
                .contains("name=\"timestamp_granularities[]\"\r\n\r\nsegment\r\n")
                .doesNotContain("return_timestamps");
    }

    @Test
    void wordsAreFinerThanSegments() {
        String words = VERBOSE.replace("'segments'", "'words':[{'word':'Hi','start':0,'end':0.5}],'segments'");
        FormServer server = new FormServer().has("/v1/audio/transcriptions", words);
        assertThat(ask(server, "/v1", REQUEST.returnWordTimestamps()).chunks())
                .containsExactly(new Transcript.Chunk("Hi", 0.0, 0.5));
    }

    @Test
    void timestampsHaveTwoNames() {
        FormServer server = new FormServer().has("", "{'text':'Hi','chunks':[{'text':'Hi','timestamps':[0,null]}]}");
        assertThat(ask(server, "", REQUEST).chunks()).containsExactly(new Transcript.Chunk("Hi", 0.0, null));
    }

    @Test
    void serverOfEitherKindIsFoundOut() {
        FormServer openAi = new FormServer().has("/v1/audio/transcriptions", "{'text':'Hi'}");
        assertThat(ask(openAi, "", REQUEST).text()).isEqualTo("Hi");
        assertThat(openAi.asked()).containsExactly("", "/v1/audio/transcriptions");
        FormServer named = new FormServer().has("/openai/audio/transcriptions", "{'text':'Hi'}");
        assertThat(ask(named, "/openai/audio/transcriptions", REQUEST).text()).isEqualTo("Hi");
        assertThat(named.asked()).hasSize(1);
    }

    @Test
    void recordingsOfABatchAreRequests(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("a.flac"), SOUND);
        FormServer server = new FormServer().has("/v1/audio/transcriptions", "{'text':'Hi'}");
        try (HfClient hf = server.client()) {
            assertThat(hf.at("https://speech.example/v1")
                            .batch(List.of(file, file), path -> AutomaticSpeechRecognition.of(Media.of(path)))
                            .run()
                            .values())
                    .extracting(Transcript::text)
                    .containsExactly("Hi", "Hi");
        }
        assertThat(server.last().text()).contains("filename=\"audio.flac\"").contains("name=\"model\"\r\n\r\ntgi");
    }

    @Test
    void textsAreReadAloud() {
        FormServer server = new FormServer().sends("/v1/audio/speech", "audio/mpeg", SOUND);
        TextToSpeech request = TextToSpeech.of("Hello").parameter("voice", "alloy");
        try (HfClient hf = server.client()) {
            assertThat(hf.at("https://speech.example").on("acme/m").call(request))
                    .isEqualTo(Media.of(SOUND, "audio/mpeg"));
        }
        assertThat(server.asked()).containsExactly("", "/v1/audio/speech");
        assertThat(server.last().text()).isEqualTo("{\"model\":\"acme/m\",\"input\":\"Hello\",\"voice\":\"alloy\"}");
    }
}
