package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfClientBuilder;
import io.github.hfclient.HfException;
import io.github.hfclient.TestClients;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.ReceivedRequest;
import io.github.hfclient.testkit.TestCertificate;
import io.github.hfclient.testkit.Trouble;
import io.github.hfclient.transport.Transport;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.nio.channels.UnresolvedAddressException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(180)
class OwnHttpClientTest {
    private final ManualTime time = ManualTime.jumping();

    private HfClientBuilder builder(HostileServer server) {
        return TestClients.builder(time, server.uri().toString());
    }

    @ParameterizedTest
    @EnumSource(names = {"NORMAL", "ALWAYS"})
    void isRefusedIfItFollowsRedirects(HttpClient.Redirect redirect) {
        HttpClient own = HttpClient.newBuilder().followRedirects(redirect).build();
        assertThatThrownBy(() -> HfClient.builder().httpClient(own))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("would carry the token to other hosts");
    }

    @Test
    void isUsedAndLeftOpen() {
        HttpClient own = HttpClient.newHttpClient();
        try (HostileServer server = HostileServer.start(Answers.LABELS)) {
            for (int client = 0; client < 2; client++) {
                try (HfClient hf = builder(server).httpClient(own).build()) {
                    assertThat(hf.call(Ask.of("hello")).items()).hasSize(2);
                }
            }
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void sendsThroughTheProxy() {
        try (HostileServer proxy = HostileServer.start(Answers.LABELS);
                HfClient hf = TestClients.builder(time, "http://models.example.com")
                        .proxy(ProxySelector.of(
                                new InetSocketAddress("127.0.0.1", proxy.uri().getPort())))
                        .build()) {
            assertThat(hf.call(Ask.of("hello")).items()).hasSize(2);
            assertThat(proxy.requests())
                    .extracting(ReceivedRequest::path)
                    .containsExactly("http://models.example.com/hf-inference/models/acme/m");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://models.example.com", "https://models.example.com"})
    void saysThatTheProxyWantsAPassword(String base) {
        Trouble wantsPassword =
                Trouble.answer(407, Map.of("Proxy-Authenticate", "Basic realm=\"the office\""), "who are you?");
        try (HostileServer proxy = HostileServer.start(wantsPassword);
                HfClient hf = TestClients.builder(time, base)
                        .proxy(ProxySelector.of(
                                new InetSocketAddress("127.0.0.1", proxy.uri().getPort())))
                        .build()) {
            HfException failure = Result.of(hf.token("hf_of_the_view").callAsync(Ask.of("hello")))
                    .failedWith(HfException.Rejected.class);
            assertThat(failure).hasMessageContaining("answered 407").hasMessageContaining("this is the proxy");
            assertThat(proxy.requests()).hasSize(1);
        }
    }

    @Test
    void saysThatTheProxyDoesNotConnect() {
        try (HostileServer proxy = HostileServer.start(Trouble.answer(403, Map.of(), "not from here"));
                HfClient hf = TestClients.builder(time, "https://models.example.com")
                        .proxy(ProxySelector.of(
                                new InetSocketAddress("127.0.0.1", proxy.uri().getPort())))
                        .build()) {
            assertThat(Result.of(hf.callAsync(Ask.of("hello"))).failedWith(HfException.Unreachable.class))
                    .hasMessageContaining("the proxy does not connect to this host");
        }
    }

    @Test
    void trustsWhatTheContextTrusts() {
        try (HostileServer server = HostileServer.startTls(Answers.LABELS);
                HfClient hf = builder(server)
                        .sslContext(TestCertificate.selfSigned().context())
                        .build()) {
            assertThat(hf.call(Ask.of("hello")).items()).hasSize(2);
        }
    }

    @Test
    void trustsNoCertificateThatTheRuntimeDoesNotKnow() {
        try (HostileServer server = HostileServer.startTls(Answers.LABELS);
                HfClient hf = builder(server).build()) {
            assertThat(Result.of(hf.callAsync(Ask.of("hello"))).failedWith(HfException.Unreachable.class))
                    .hasMessageContaining("no trusted connection")
                    .hasMessageContaining("from an authority that this runtime does not know")
                    .hasMessageContaining("sslContext(..)");
            assertThat(server.requests()).isEmpty();
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void saysThatANameIsNotKnown() {
        IOException unknown = new ConnectException();
        unknown.initCause(new UnresolvedAddressException()); // as java.net.http has it, without any words
        Transport transport = call -> {
            throw unknown;
        };
        try (HfClient hf = TestClients.builder(time, "http://models.example.com")
                .transport(transport)
                .build()) {
            assertThat(Result.of(hf.callAsync(Ask.of("hello"))).failedWith(HfException.Unreachable.class))
                    .hasMessageContaining("UnresolvedAddressException")
                    .hasMessageContaining("nobody knows a host of this name");
        }
    }

    @Test
    void asksForHttp2OnlyWhenWanted() {
        try (HostileServer server = HostileServer.start(Answers.LABELS)) {
            try (HfClient hf = builder(server).build()) {
                hf.call(Ask.of("hello"));
            }
            try (HfClient hf = builder(server).http2(true).build()) {
                hf.call(Ask.of("hello"));
            }
            assertThat(server.requests())
                    .extracting(request -> request.header("Upgrade").isPresent())
                    .containsExactly(false, true);
        }
    }
}
