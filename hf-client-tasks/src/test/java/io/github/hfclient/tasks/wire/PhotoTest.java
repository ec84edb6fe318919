package io.github.hfclient.tasks.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.Inference;
import io.github.hfclient.Media;
import io.github.hfclient.TestClients;
import io.github.hfclient.tasks.audio.AudioToAudio;
import io.github.hfclient.tasks.multimodal.VisualQuestionAnswering;
import io.github.hfclient.tasks.vision.ImageClassification;
import io.github.hfclient.tasks.vision.ImageSegmentation;
import io.github.hfclient.testkit.ManualTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tasks that take media as a user meets them: files go over the wire as the servers want them. */
@WireMockTest
class PhotoTest {
    private static final String PATH = "/hf-inference/models/acme/m";
    private static final String LABELS = "[{\"label\":\"cat\",\"score\":0.9},{\"label\":\"dog\",\"score\":0.1}]";
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 13, 10, 34, (byte) 0x80};

    @TempDir
    Path folder;

    private HfClient hf;
    private Inference model;

    @BeforeEach
    void open(WireMockRuntimeInfo server) {
        hf = TestClients.builder(ManualTime.jumping(), server.getHttpBaseUrl()).build();
        model = hf.on("acme/m");
    }

    @AfterEach
    void close() {
        hf.close();
    }

    private Media photo(String name) throws IOException {
        return Media.of(Files.write(folder.resolve(name), JPEG));
    }

    @Test
    void sendsAFileAsItIs() throws IOException {
        stubFor(post(PATH).willReturn(okJson(LABELS)));
        assertThat(model.call(ImageClassification.of(photo("cat.jpg"))).top().label())
                .isEqualTo("cat");
        verify(
                1,
                postRequestedFor(urlEqualTo(PATH))
                        .withHeader("Content-Type", equalTo("image/jpeg"))
                        .withHeader("Content-Length", equalTo("8"))
                        .withRequestBody(binaryEqualTo(JPEG)));
    }

    @Test
    void knowsAFileWithoutAnEndingByItsFirstBytes() throws IOException {
        stubFor(post(PATH).willReturn(okJson(LABELS)));
        model.call(ImageClassification.of(photo("photo")));
        verify(postRequestedFor(urlEqualTo(PATH)).withHeader("Content-Type", equalTo("image/jpeg")));
    }

    @Test
    void sendsBase64OnceThereIsASetting() throws IOException {
        stubFor(post(PATH).willReturn(okJson(LABELS)));
        model.call(ImageClassification.of(photo("cat.jpg")).topK(2));
        verify(
                1,
                postRequestedFor(urlEqualTo(PATH))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withRequestBody(equalToJson("{\"inputs\":\"/9j/AA0KIoA=\",\"parameters\":{\"top_k\":2}}")));
    }

    @Test
    void sendsTheImageBesideTheQuestion() throws IOException {
        stubFor(post(PATH).willReturn(okJson("[{\"answer\":\"two\"}]")));
        assertThat(model.call(VisualQuestionAnswering.of(photo("cat.jpg"), "How many?"))
                        .top()
                        .text())
                .isEqualTo("two");
        verify(postRequestedFor(urlEqualTo(PATH))
                .withRequestBody(equalToJson("{\"inputs\":{\"image\":\"/9j/AA0KIoA=\",\"question\":\"How many?\"}}")));
    }

    @Test
    void givesMasksThatCanBeWrittenToFiles() throws IOException {
        stubFor(post(PATH).willReturn(okJson("[{\"label\":\"sky\",\"mask\":\"iVBORw0KGgo=\"}]")));
        Media mask = model.call(ImageSegmentation.of(photo("cat.jpg")))
                .segments()
                .get(0)
                .mask();
        mask.writeTo(folder.resolve("sky.png"));
        assertThat(folder.resolve("sky.png")).hasBinaryContent(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        assertThat(mask.type()).isEqualTo("image/png");
    }

    @Test
    void tellsWhatTheServerSaysAboutABadImage() throws IOException {
        String error = "{\"error\":[\"Error in `inputs`: Invalid image: {}\"]}";
        stubFor(post(PATH).willReturn(aResponse().withStatus(400).withBody(error)));
        ImageClassification request = ImageClassification.of(photo("cat.jpg"));
        assertThatExceptionOfType(HfException.InvalidInput.class)
                .isThrownBy(() -> model.call(request))
                .withMessageContaining("image-classification by acme/m")
                .withMessageContaining("Error in `inputs`: Invalid image: {}");
    }

    @Test
    void takesNoErrorForAnAnswer() {
        stubFor(post(PATH).willReturn(okJson("{\"error\":\"Malformed soundfile\"}")));
        AudioToAudio request = AudioToAudio.of(Media.of(new byte[] {1}, "audio/flac"));
        assertThatExceptionOfType(HfException.UnreadableAnswer.class)
                .isThrownBy(() -> model.call(request))
                .withMessageContaining("the server says: Malformed soundfile");
    }

    @Test
    void tellsOfAFileThatIsGone() throws IOException {
        Media photo = photo("cat.jpg");
        Files.delete(folder.resolve("cat.jpg"));
        assertThatExceptionOfType(HfException.class)
                .isThrownBy(() -> model.call(ImageClassification.of(photo)))
                .withMessageContaining("cat.jpg");
    }
}
