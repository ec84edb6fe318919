package io.github.hfclient;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.InRange;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.WithSize;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.transport.HttpReply;
import io.github.hfclient.transport.Transport;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class ReplyFuzz {
    private static final List<String> HEADERS = List.of(
            "content-type", "Content-Encoding", "retry-after", "ratelimit", "Date", "location", "x-error-message");

    @FuzzTest
    void anyReply(
            @InRange(min = 100, max = 999) int status,
            @NotNull @WithSize(max = 7) List<@NotNull String> values,
            byte @NotNull [] body) {
        Map<String, List<String>> headers = new HashMap<>();
        for (int i = 0; i < values.size(); i++) headers.put(HEADERS.get(i), List.of(values.get(i)));
        isAnswerOrFailure(call -> new HttpReply(status, headers, new ByteArrayInputStream(body)));
    }

    private static void isAnswerOrFailure(Transport transport) {
        try (HfClient hf = TestClients.builder(ManualTime.jumping(), "http://localhost")
                .transport(transport)
                .build()) {
            assertThat(hf.call(Ask.of("a"))).isNotNull();
        } catch (HfException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContainPattern("\\p{Cc}");
        }
    }
}
