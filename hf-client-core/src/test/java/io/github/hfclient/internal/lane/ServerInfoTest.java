package io.github.hfclient.internal.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.Form;
import io.github.hfclient.auth.FoundToken;
import io.github.hfclient.internal.address.Choice;
import io.github.hfclient.internal.address.Hosts;
import io.github.hfclient.internal.address.ServerKind;
import io.github.hfclient.internal.address.Target;
import io.github.hfclient.internal.address.Tokens;
import io.github.hfclient.internal.runtime.Deadline;
import io.github.hfclient.internal.secret.Secrets;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.transport.HttpCall;
import io.github.hfclient.transport.HttpReply;
import io.github.hfclient.transport.Transport;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerInfoTest {
    private static final Target TARGET = new Target(
            URI.create("https://x.test:8080/v1/embeddings?k=1"), Form.openAi("embeddings", "input"), null, true);
    private static final ManualTime TIME = ManualTime.stepped();
    private static final int ANY = Integer.MAX_VALUE;

    private final Deadline limit = Deadline.in(TIME, Duration.ofMinutes(2));
    private final List<HttpCall> asked = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"model_type\":{\"classifier\":{}},\"max_client_batch_size\":32} | 32 | true | false",
                "{\"model_type\":{\"embedding\":{\"pooling\":\"cls\"}}} | 2147483647 | true | false",
                "{\"model_type\":{\"reranker\":{}},\"max_client_batch_size\":0} | 2147483647 | true | false",
                "{\"model_id\":\"m\",\"max_client_batch_size\":4} | 2147483647 | false | false",
                "{\"model_id\":\"m\",\"max_total_tokens\":4096} | 2147483647 | false | true",
                "{} | 2147483647 | false | false",
                "[] | 2147483647 | false | false",
                "<html></html> | 2147483647 | false | false",
                "~~ | 2147483647 | false | false",
            })
    void tellsTheServerByWhatItAnswers(String answer, int rows, boolean pairs, boolean tgi) {
        assertThat(ask(200, answer)).isEqualTo(new ServerKind(true, rows, pairs, tgi));
    }

    @ParameterizedTest
    @CsvSource({
        "404, true",
        "401, true",
        "302, true",
        "204, true",
        "408, false",
        "429, false",
        "500, false",
        "503, false"
    })
    void asksAgainOnlyIfTheServerHadATemporaryTrouble(int status, boolean known) {
        assertThat(ask(status, "{}")).isEqualTo(new ServerKind(known, ANY, false, false));
    }

    @Test
    void learnsNothingIfNobodyAnswers() {
        Transport broken = call -> {
            throw new IOException("no connection");
        };
        assertThat(info(broken).ask(TARGET, Choice.NONE, limit)).isEqualTo(ServerKind.UNKNOWN);
    }

    @Test
    void learnsNothingFromAnAnswerThatBrokeOff() {
        InputStream broken = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new IOException("the connection broke");
            }
        };
        assertThat(info(call -> new HttpReply(200, Map.of(), broken)).ask(TARGET, Choice.NONE, limit))
                .isEqualTo(ServerKind.UNKNOWN);
    }

    @Test
    void keepsAnInterruptForWhoeverBlocksNext() {
        Transport interrupted = call -> {
            throw new InterruptedException();
        };
        assertThat(info(interrupted).ask(TARGET, Choice.NONE, limit)).isEqualTo(ServerKind.UNKNOWN);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void asksTheRootOfTheServerForTenSecondsAtMost() {
        ask(200, "{}");
        HttpCall call = asked.get(0);
        assertThat(call.method()).isEqualTo("GET");
        assertThat(call.uri()).hasToString("https://x.test:8080/info");
        assertThat(call.body()).isNull();
        assertThat(call.timeLeft().get()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void sendsTheTokenOfTheViewAlone() {
        ask(200, "{}");
        assertThat(asked.get(0).headers()).isEmpty();
        Choice choice = Choice.NONE.token("key-1").header("X-A", "1");
        info(call -> answer(call, 200, "{}")).ask(TARGET, choice, limit);
        assertThat(asked.get(1).headers()).isEqualTo(Map.of("Authorization", "Bearer key-1", "X-A", "1"));
    }

    private ServerKind ask(int status, String answer) {
        return info(call -> answer(call, status, answer)).ask(TARGET, Choice.NONE, limit);
    }

    private HttpReply answer(HttpCall call, int status, String answer) {
        asked.add(call);
        return new HttpReply(status, Map.of(), new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)));
    }

    private static ServerInfo info(Transport transport) {
        Tokens tokens = new Tokens(afresh -> new FoundToken("hf_own", "a test"), Hosts.ROUTER, new Secrets());
        return new ServerInfo(transport, TIME, tokens, 64 << 10);
    }
}
