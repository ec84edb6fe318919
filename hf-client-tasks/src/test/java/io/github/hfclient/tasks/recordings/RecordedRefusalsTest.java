package io.github.hfclient.tasks.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.TestClients;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.tasks.text.TextClassification;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.transport.HttpReply;
import io.github.hfclient.transport.Transport;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What servers really refused with: the kind of the exception follows from the status, and the server's words are in it. */
@EnabledIf("io.github.hfclient.tasks.recordings.Recording#available")
class RecordedRefusalsTest {
    static List<Recording> refused() {
        return Recording.all().stream()
                .filter(exchange -> exchange.status() >= 400)
                .toList();
    }

    @ParameterizedTest
    @MethodSource
    void refused(Recording exchange) {
        try (HfClient hf = client(exchange)) {
            assertThat(failure(hf))
                    .isInstanceOf(expected(exchange))
                    .hasMessageContainingAll(words(exchange).toArray(String[]::new));
        }
    }

    static HfException failure(HfClient hf) {
        return catchThrowableOfType(
                HfException.class,
                () -> hf.on("acme/m").within(Duration.ofSeconds(1)).call(TextClassification.of("a")));
    }

    static HfClient client(Recording exchange) {
        byte[] body = exchange.body().getBytes(StandardCharsets.UTF_8);
        Transport replay = call -> new HttpReply(exchange.status(), headers(exchange), new ByteArrayInputStream(body));
        return TestClients.builder(ManualTime.jumping(), "https://router.huggingface.co")
                .transport(replay)
                .attempts(1)
                .build();
    }

    private static Map<String, List<String>> headers(Recording exchange) {
        Map<String, List<String>> headers = new HashMap<>();
        if (exchange.json().get("response_headers") instanceof Json.Obj object) {
            object.fields().forEach((name, value) -> headers.put(name, List.of(String.valueOf(value.string()))));
        }
        headers.keySet().removeIf(name -> name.matches("(?i)content-(length|encoding)|transfer-encoding|connection"));
        return headers;
    }

    private static Class<? extends HfException> expected(Recording exchange) {
        boolean loading = exchange.status() == 503 && exchange.body().contains("loading");
        boolean noModel = exchange.body().contains("model_not_supported");
        if (loading) return HfException.StillLoading.class;
        if (noModel) return HfException.NotFound.class;
        return switch (exchange.status()) {
            case 401, 403 -> HfException.AccessDenied.class;
            case 402 -> HfException.OutOfCredits.class;
            case 404, 410 -> HfException.NotFound.class;
            case 400, 413, 415, 422 -> HfException.InvalidInput.class;
            case 429 -> HfException.RateLimited.class;
            default -> HfException.Rejected.class;
        };
    }

    /** The status, and the words of the simple forms; the other forms have their own tests. */
    private static List<String> words(Recording exchange) {
        if (expected(exchange) == HfException.StillLoading.class) return List.of("still loading");
        return Stream.of("answered " + exchange.status(), simpleWords(exchange.body()))
                .filter(words -> words.length() < 300)
                .toList();
    }

    private static String simpleWords(String body) {
        try {
            Json error = Json.parse(body).get("error");
            String words = error.string() != null
                    ? error.string()
                    : error.get("message").string();
            return words == null ? "" : words.strip().lines().findFirst().orElse("");
        } catch (JsonException e) {
            return "";
        }
    }
}
