package io.github.hfclient.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The well-formed answers, as a client of ordinary manners sees them. */
@Timeout(180)
class RepliesTest {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ParameterizedTest
    @EnumSource
    void oddButRightAnswersCarryTheLabels(Answers answer) throws Exception {
        HttpResponse<String> response = ask(answer);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(Answers.LABELS_JSON);
    }

    @ParameterizedTest
    @EnumSource
    void loadingIs503AndSaysSoOrNot(Loading trouble) throws Exception {
        HttpResponse<String> response = ask(trouble);
        assertThat(response.statusCode()).isEqualTo(503);
        boolean said = response.body().contains("estimated_time")
                || response.body().toLowerCase(Locale.ROOT).contains("loading");
        assertThat(said).isEqualTo(trouble.saysLoading());
    }

    @ParameterizedTest
    @EnumSource
    void limitsAre429WithADateOfTheirOwn(Limits trouble) throws Exception {
        HttpResponse<String> response = ask(trouble);
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Date")).contains("Tue, 01 Jan 2030 00:00:00 GMT");
        assertThat(ask(trouble.under(503)).statusCode()).isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource({
        "TWO_SECONDS, Retry-After, 2",
        "DATE_PAST, Retry-After, 'Mon, 31 Dec 2029 23:59:00 GMT'",
        "RATE_LIMIT_TWO_SECONDS, RateLimit, '\"api\";r=0;t=2'"
    })
    void limitsHint(Limits trouble, String header, String value) throws Exception {
        assertThat(ask(trouble).headers().firstValue(header)).contains(value);
    }

    @Test
    void limitWithoutHintHasNone() throws Exception {
        assertThat(ask(Limits.NO_HINT).headers().map()).doesNotContainKeys("retry-after", "ratelimit");
    }

    @ParameterizedTest
    @EnumSource
    void errorBodiesCarryTheirWords(ErrorBody error) throws Exception {
        HttpResponse<String> response = ask(error);
        assertThat(response.statusCode()).isEqualTo(error.status());
        String all = response.body() + response.headers().map();
        assertThat(error.words()).allSatisfy(word -> assertThat(all).contains(word));
        assertThat(ask(error.under(418)).statusCode()).isEqualTo(418);
    }

    static Stream<Trouble> statuses() {
        return Stream.concat(Statuses.passing().stream(), Statuses.staying().stream());
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void statusesHaveTheirForm(Statuses trouble) throws Exception {
        HttpResponse<String> response = ask(trouble);
        assertThat(response.statusCode()).isEqualTo(trouble.status());
        assertThat(response.body()).matches(pattern(trouble.form()));
    }

    private static String pattern(Statuses.Form form) {
        return switch (form) {
            case JSON -> "\\{\"error\":\".*\\d\"}";
            case HTML -> "<html>.*</html>";
            case EMPTY -> "";
        };
    }

    @Test
    void repeatsTheAuthorizationHeader() throws Exception {
        assertThat(ask(Statuses.echoing(401)).body()).contains("Bearer not-a-token");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOWHERE")
    void redirectsNameTheirTarget(Redirects trouble) throws Exception {
        HttpResponse<String> response = ask(trouble);
        assertThat(response.statusCode()).isEqualTo(307);
        assertThat(response.headers().firstValue("Location")).isPresent();
    }

    @Test
    void redirectMayLackItsTarget() throws Exception {
        HttpResponse<String> response = ask(Redirects.NOWHERE);
        assertThat(response.statusCode()).isEqualTo(307);
        assertThat(response.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void redirectAnswersWhereItLedTo() throws Exception {
        try (HostileServer server = HostileServer.start(Redirects.RELATIVE)) {
            HttpResponse<String> response = send(server, "/first");
            String moved = response.headers().firstValue("Location").orElseThrow();
            assertThat(send(server, moved).body()).isEqualTo(Answers.LABELS_JSON);
        }
    }

    @Test
    void redirectLeadsToASecondServer() throws Exception {
        try (HostileServer second = HostileServer.start(Answers.LABELS)) {
            HttpResponse<String> response = ask(Redirects.to(308, second.uri("/there")));
            assertThat(response.statusCode()).isEqualTo(308);
            assertThat(response.headers().firstValue("Location"))
                    .contains(second.uri("/there").toString());
        }
    }

    @Test
    void redirectLoops() throws Exception {
        try (HostileServer server = HostileServer.start(Redirects.LOOP)) {
            List<String> location = send(server, "/here").headers().allValues("Location");
            assertThat(location).containsExactly("/here");
        }
    }

    private static HttpResponse<String> ask(Trouble trouble) throws IOException, InterruptedException {
        try (HostileServer server = HostileServer.start(trouble)) {
            return send(server, "/ask");
        }
    }

    private static HttpResponse<String> send(HostileServer server, String path)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.uri(path))
                .header("Authorization", "Bearer not-a-token")
                .POST(BodyPublishers.ofString("{}"))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }
}
