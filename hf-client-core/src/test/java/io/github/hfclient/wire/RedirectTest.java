package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.TestClients;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.ReceivedRequest;
import io.github.hfclient.testkit.Redirects;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(180)
class RedirectTest {
    private static final Map<Redirects, String> WANTED = Map.of(
            Redirects.OTHER_HOST, "http://localhost:",
            Redirects.OTHER_HOST_WITHOUT_SCHEME, "//localhost:",
            Redirects.OTHER_PORT, "http://127.0.0.1:1" + Redirects.STOLEN,
            Redirects.PLAIN_HTTP, "http://127.0.0.1:",
            Redirects.FILE, "file:///etc/hostname",
            Redirects.JAR, "jar:file:///tmp/x.jar!/x",
            Redirects.NOWHERE, "nowhere",
            Redirects.BROKEN, "http://[broken",
            Redirects.RELATIVE, "/moved",
            Redirects.LOOP, "/hf-inference/models/acme/m");

    private static HfClient client(HostileServer server) {
        return TestClients.builder(ManualTime.jumping(), server.uri().toString())
                .token(Canary.TOKEN)
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void isAnErrorThatSaysWhereItWantedToGo(Redirects redirect) {
        try (HostileServer server = HostileServer.start(redirect);
                HfClient hf = client(server)) {
            HfException failure = Result.of(hf.callAsync(Ask.of("hello"))).failedWith(HfException.Rejected.class);
            assertThat(failure).hasMessageContaining("it wants to go to " + WANTED.getOrDefault(redirect, "/step-0"));
            assertThat(server.requests())
                    .extracting(ReceivedRequest::path)
                    .containsExactly("/hf-inference/models/acme/m");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void carriesNothingToAnotherServer(int status) {
        try (HostileServer thief = HostileServer.start(Answers.LABELS);
                HostileServer server = HostileServer.start(Redirects.to(status, thief.uri("/stolen?q=1#part")));
                HfClient hf = client(server)) {
            HfException failure = Result.of(hf.callAsync(Ask.of("hello"))).failedWith(HfException.Rejected.class);
            assertThat(failure.status()).isEqualTo(status);
            assertThat(failure).hasMessageContaining(thief.uri("/stolen").toString() + ",");
            assertThat(thief.connections()).isZero();
        }
    }
}
