package io.github.hfclient.internal.doctor;

import io.github.hfclient.Finding;
import io.github.hfclient.internal.address.Hosts;
import io.github.hfclient.internal.address.TokenSource;
import io.github.hfclient.internal.doctor.network.Network;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.transport.HttpCall;
import io.github.hfclient.transport.HttpReply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A machine on which everything is well, until a test breaks something. */
final class Rig implements Network {
    static final String TOKEN = "hf_rig";

    interface Answering {
        HttpReply to(HttpCall call) throws IOException, InterruptedException;
    }

    interface Lookup {
        List<InetAddress> of(String host) throws IOException;
    }

    final ManualTime time = ManualTime.stepped();
    final Map<String, String> variables = new HashMap<>();
    final Map<String, String> properties = new HashMap<>();
    final List<HttpCall> sent = new ArrayList<>();
    TokenSource tokens = TokenSource.of(() -> TOKEN, "HF_TOKEN");
    URI base;
    List<Proxy> proxies = List.of(Proxy.NO_PROXY);
    Lookup lookup = host -> List.of(InetAddress.getByAddress(host, new byte[] {10, 0, 0, 1}));
    IOException noConnection;
    IOException noTls;
    Answering answering = this::well;

    List<Finding> examine() {
        return examine(null, null);
    }

    List<Finding> examine(String url, String token) {
        return new Examination(setup(), url, token, Duration.ofSeconds(10)).findings();
    }

    private Setup setup() {
        Machine machine = new Machine(variables, properties);
        return new Setup(machine, tokens, null, base, this, () -> new OpenTransport(this::send, () -> {}), "rig", time);
    }

    static Finding about(String topic, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.topic().equals(topic))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing about " + topic + ": " + findings));
    }

    private HttpReply send(HttpCall call) throws IOException, InterruptedException {
        sent.add(call);
        return answering.to(call);
    }

    HttpReply well(HttpCall call) {
        return switch (call.uri().getPath()) {
            case "/" -> reply(404, "not found");
            case "/api/whoami-v2" ->
                reply(
                        200,
                        "{\"type\":\"user\",\"name\":\"jane\",\"email\":\"jane@example.test\","
                                + "\"auth\":{\"accessToken\":{\"displayName\":\"my key\",\"role\":\"read\"}}}");
            case "/info" ->
                reply(
                        200,
                        "{\"model_id\":\"acme/e\",\"model_type\":{\"embedding\":{}},\"version\":\"1.9.3\","
                                + "\"max_client_batch_size\":32,\"max_input_length\":512}");
            default -> reply(200, "[[{\"label\":\"POSITIVE\",\"score\":0.9}]]");
        };
    }

    HttpReply reply(int status, String body) {
        return reply(status, body, time.now());
    }

    static HttpReply reply(int status, String body, Instant date) {
        InputStream bytes = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
        String sent =
                java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atOffset(java.time.ZoneOffset.UTC));
        return new HttpReply(status, Map.of("date", List.of(sent)), bytes);
    }

    boolean tokenWentTo(String host) {
        return sent.stream()
                .filter(call -> call.uri().getHost().equals(host))
                .anyMatch(call -> call.headers().containsKey("Authorization"));
    }

    @Override
    public List<Proxy> proxies(URI target) {
        return proxies;
    }

    @Override
    public List<InetAddress> resolve(String host) throws IOException {
        return lookup.of(host);
    }

    @Override
    public void connect(InetSocketAddress address, Duration limit) throws IOException {
        if (noConnection != null) throw noConnection;
    }

    @Override
    public Handshake handshake(String host, int port, InetSocketAddress proxy, Duration limit) throws IOException {
        if (noTls != null) throw noTls;
        return new Handshake("TLSv1.3", host, "A Well-Known Authority", Instant.parse("2027-03-01T00:00:00Z"));
    }

    static Proxy http(String host, int port) {
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
    }

    static String router() {
        return Hosts.ROUTER.getHost();
    }
}
