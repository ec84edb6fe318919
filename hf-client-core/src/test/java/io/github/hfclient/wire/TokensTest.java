package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.Inference;
import io.github.hfclient.TestClients;
import io.github.hfclient.auth.TokenProvider;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.transport.HttpCall;
import io.github.hfclient.transport.HttpReply;
import io.github.hfclient.transport.Transport;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which token goes where. The hosts cannot be reached from a test, so a transport looks at what would be sent. */
class TokensTest {
    private static final String BASE = "https://inference.example.com";

    private final List<HttpCall> sent = new ArrayList<>();
    private final Deque<Integer> statuses = new ArrayDeque<>();

    private HfClient client(TokenProvider provider) {
        Transport transport = call -> {
            sent.add(call);
            return reply(statuses.isEmpty() ? 200 : statuses.remove());
        };
        return TestClients.builder(ManualTime.jumping(), BASE)
                .tokenProvider(provider)
                .transport(transport)
                .build();
    }

    private static HttpReply reply(int status) {
        String body = status == 200 ? Answers.LABELS_JSON : "{\"error\":\"refused\"}";
        return new HttpReply(status, Map.of(), new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> tokensSent() {
        return sent.stream()
                .map(call -> call.headers().getOrDefault("Authorization", "none"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "https://router.huggingface.co, Bearer hf_own",
        "https://huggingface.co/api, Bearer hf_own",
        "https://HuggingFace.co/api, Bearer hf_own",
        "https://x1.us-east-1.aws.endpoints.huggingface.cloud, Bearer hf_own",
        "https://inference.example.com, Bearer hf_own",
        "http://router.huggingface.co, none",
        "http://inference.example.com, none",
        "https://inference.example.com:444, none",
        "https://other.example.com, none",
        "https://huggingface.co.example.com, none",
        "https://nothuggingface.co, none",
        "https://example.com/huggingface.co, none",
        "http://localhost:8080, none"
    })
    void theClientsOwnTokenGoesToHuggingFaceAndTheBaseUrlAlone(String url, String authorization) {
        try (HfClient hf = client(() -> "hf_own")) {
            hf.at(url).call(Ask.of("hello"));
            assertThat(tokensSent()).containsExactly(authorization);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, "https://router.huggingface.co", "https://other.example.com", "http://localhost:1"})
    void theTokenOfAViewGoesWhereverTheViewGoes(String url) {
        try (HfClient hf = client(() -> "hf_own")) {
            hf.at(url).token("hf_view").call(Ask.of("hello"));
            assertThat(tokensSent()).containsExactly("Bearer hf_view");
        }
    }

    @Test
    void noTokenIsNoHeader() {
        try (HfClient hf = client(() -> null)) {
            hf.call(Ask.of("hello"));
            assertThat(tokensSent()).containsExactly("none");
        }
    }

    @Test
    void aForeignTokenIsNotSentToHuggingFace() {
        try (HfClient hf = client(() -> null)) {
            Inference router = hf.at("https://router.huggingface.co").token("sk-" + "x".repeat(20));
            assertThatThrownBy(() -> router.call(Ask.of("hello")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("does not start with hf_")
                    .hasMessageNotContaining("xxxx");
            assertThat(sent).isEmpty();
        }
    }

    @Test
    void theProviderIsAskedBeforeEveryAttempt() {
        AtomicInteger asked = new AtomicInteger();
        statuses.addAll(List.of(500, 503));
        try (HfClient hf = client(() -> "hf_" + asked.incrementAndGet())) {
            hf.call(Ask.of("hello"));
            assertThat(tokensSent()).containsExactly("Bearer hf_1", "Bearer hf_2", "Bearer hf_3");
        }
    }

    @Test
    void theProviderIsAskedOnceMoreAfterA401() {
        AtomicInteger asked = new AtomicInteger();
        statuses.add(401);
        try (HfClient hf = client(() -> "hf_" + asked.incrementAndGet())) {
            hf.call(Ask.of("hello"));
            assertThat(tokensSent()).containsExactly("Bearer hf_1", "Bearer hf_2");
            assertThat(asked).hasValue(2);
        }
    }

    @Test
    void aSecond401EndsTheCallWhateverTheProviderHas() {
        AtomicInteger asked = new AtomicInteger();
        statuses.addAll(List.of(401, 401));
        try (HfClient hf = client(() -> "hf_" + asked.incrementAndGet())) {
            HfException failure = Result.of(hf.callAsync(Ask.of("hello"))).failedWith(HfException.AccessDenied.class);
            assertThat(failure).hasMessageContaining("the token from the token provider was not accepted");
            assertThat(failure.getSuppressed()).hasSize(1);
            assertThat(sent).hasSize(2);
        }
    }

    @Test
    void theSameTokenIsNotTriedTwice() {
        statuses.add(401);
        try (HfClient hf = client(() -> "hf_same")) {
            Result.of(hf.callAsync(Ask.of("hello"))).failedWith(HfException.AccessDenied.class);
            assertThat(sent).hasSize(1);
        }
    }

    @Test
    void theTokenOfAViewIsNotReplaced() {
        statuses.add(401);
        try (HfClient hf = client(() -> "hf_own")) {
            var call = hf.token("hf_view").callAsync(Ask.of("hello"));
            assertThat(Result.of(call).failedWith(HfException.AccessDenied.class))
                    .hasMessageContaining("the token from the view was not accepted");
            assertThat(sent).hasSize(1);
        }
    }

    @Test
    void a401FromAHostOfOnesOwnSaysHowATokenGetsThere() {
        statuses.add(401);
        try (HfClient hf = client(() -> "hf_own")) {
            var call = hf.at("https://other.example.com").callAsync(Ask.of("hello"));
            assertThat(Result.of(call).failedWith(HfException.AccessDenied.class))
                    .hasMessageContaining("at(url).token(..)");
        }
    }

    @Test
    void a401WithoutATokenSaysWhereToPutOne() {
        statuses.add(401);
        try (HfClient hf = client(() -> null)) {
            assertThat(Result.of(hf.callAsync(Ask.of("hello"))).failedWith(HfException.AccessDenied.class))
                    .hasMessageContaining("HF_TOKEN");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hf_line\nbreak", "hf_with blank", "hf_\u00fcmlaut"})
    void aTokenThatCannotBeOneIsRefusedWithoutBeingShown(String token) {
        try (HfClient hf = client(() -> token)) {
            assertThatThrownBy(() -> hf.call(Ask.of("hello")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("hf_");
            assertThat(sent).isEmpty();
        }
    }

    @Test
    void whiteSpaceAndQuotesAroundATokenAreTakenOff() {
        try (HfClient hf = client(() -> " \"hf_own\"\n")) {
            hf.call(Ask.of("hello"));
            assertThat(tokensSent()).containsExactly("Bearer hf_own");
        }
    }

    @Test
    void theTextOfARequestDoesNotShowIt() {
        try (HfClient hf = client(() -> "hf_own")) {
            hf.call(Ask.of("hello"));
            assertThat(sent.get(0).toString())
                    .isEqualTo("POST https://inference.example.com/hf-inference/models/acme/m");
        }
    }
}
