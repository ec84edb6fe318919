package io.github.hfclient.tasks.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.Media;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.TestClients;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.audio.TextToSpeech;
import io.github.hfclient.tasks.vision.ImageToImage;
import io.github.hfclient.tasks.vision.TextToImage;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.transport.HttpCall;
import io.github.hfclient.transport.HttpReply;
import io.github.hfclient.transport.Transport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Every image and sound that was recorded, as bytes, within JSON, or behind a URL, whatever the provider. */
@EnabledIf("io.github.hfclient.tasks.recordings.Recording#available")
class RecordedMediaTest {
    private static final Path FOLDER = Path.of(System.getProperty("hf.recordings", ""));
    private static final Media IMAGE = Media.of(new byte[] {1}, "image/png");
    private static final Map<String, TaskRequest<Media>> REQUESTS = Map.of(
            "text-to-image", TextToImage.of("a"),
            "image-to-image", ImageToImage.of(IMAGE),
            "text-to-speech", TextToSpeech.of("a"));

    private final List<String> fetched = new ArrayList<>();

    @Test
    void isFoundAndRecognized() throws IOException {
        List<String> types = new ArrayList<>();
        for (Recording exchange : complete()) types.add(answer(exchange).type());
        assertThat(types).hasSizeGreaterThan(45).contains("image/jpeg", "image/webp", "image/png", "audio/flac");
        assertThat(types).allMatch(type -> type.startsWith("image/") || type.startsWith("audio/"));
        assertThat(fetched).hasSizeGreaterThan(30).allMatch(url -> url.startsWith("https://"));
    }

    private static List<Recording> complete() throws IOException {
        try (Stream<String> lines = Files.lines(FOLDER.resolve("recordings.jsonl"))) {
            return lines.map(line -> new Recording(Json.parse(line)))
                    .filter(exchange ->
                            REQUESTS.containsKey(exchange.json().get("task").string()))
                    .filter(exchange -> exchange.is("fidelity", "full") && exchange.status() / 100 == 2)
                    .filter(RecordedMediaTest::isReady)
                    .toList();
        }
    }

    /** The answers of a queue say where to ask again, or come from there. */
    private static boolean isReady(Recording exchange) {
        String text = exchange.json().get("response_body").string();
        boolean queued = text != null && text.contains("\"polling_url\"");
        return !queued && !exchange.is("provider", "black-forest-labs");
    }

    private Media answer(Recording exchange) {
        byte[] body = body(exchange.json().get("response_body"));
        String type = String.valueOf(
                exchange.json().get("response_headers").get("content-type").string());
        Transport replay = call -> call.method().equals("POST")
                ? reply(exchange.status(), type, body)
                : reply(200, "application/octet-stream", result(call));
        try (HfClient hf = TestClients.builder(ManualTime.jumping(), "https://router.huggingface.co")
                .transport(replay)
                .build()) {
            TaskRequest<Media> request =
                    REQUESTS.get(exchange.json().get("task").string());
            return hf.on("acme/m").call(request);
        }
    }

    private byte[] result(HttpCall call) {
        fetched.add(call.uri().toString());
        return new byte[] {(byte) 0x89, 'P', 'N', 'G'};
    }

    private static HttpReply reply(int status, String type, byte[] body) {
        return new HttpReply(status, Map.of("content-type", List.of(type)), new ByteArrayInputStream(body));
    }

    private static byte[] body(Json body) {
        String text = body.string();
        if (text != null) return text.getBytes(StandardCharsets.UTF_8);
        try {
            return Files.readAllBytes(FOLDER.resolve("blobs")
                    .resolve(String.valueOf(body.get("$blob").string())));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
