package io.github.hfclient.internal.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorBodyTest {
    private static final Map<String, List<String>> JSON = Map.of("content-type", List.of("application/json"));

    @ParameterizedTest
    @MethodSource
    void readsEveryForm(String body, @Nullable String message, @Nullable String code, @Nullable String type) {
        assertThat(read(422, body)).isEqualTo(new ErrorBody(message, code, type, false, null, false));
    }

    @Test
    void knowsAnAnswerThatCameWithWarnings() {
        String inside =
                "{\\\"error\\\":\\\"There were warnings\\\",\\\"output\\\":[5],\\\"warnings\\\":[\\\"column pH is missing\\\"]}";
        assertThat(read(400, "{\"error\":\"" + inside + "\"}"))
                .isEqualTo(new ErrorBody("There were warnings; column pH is missing", null, null, false, null, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":{\"message\":\"bad\",\"output\":null}}",
                "{\"error\":\"bad\",\"output\":[5]}",
                "{\"error\":\"bad, output: [5]\"}"
            })
    void knowsThatThereIsNoneInOtherErrors(String body) {
        assertThat(read(400, body).answered()).isFalse();
    }

    static Stream<Arguments> readsEveryForm() {
        return Stream.of(
                arguments("{\"error\":\"bad\"}", "bad", null, null),
                arguments("{\"error\":\"loss: NaN, -Infinity\",\"x\":NaN}", "loss: NaN, -Infinity", null, null),
                arguments(
                        "{\"error\":{\"message\":\"Provider returned error\",\"code\":429,"
                                + "\"metadata\":{\"raw\":\"{\\\"error\\\":\\\"slow down\\\"}\",\"provider_name\":\"p\"}}}",
                        "Provider returned error; slow down",
                        "429",
                        null),
                arguments(
                        "{\"error\":{\"message\":\"bad\",\"metadata\":{\"raw\":\"upstream is down\"}}}",
                        "bad; upstream is down",
                        null,
                        null),
                arguments(
                        "{\"error\":{\"message\":\"bad\",\"details\":[{\"@type\":\"t\",\"violations\":[{\"message\":\"too long\"}]}]}}",
                        "bad; too long",
                        null,
                        null),
                arguments(
                        "{\"error\":{\"details\":{\"message\":\"too long\"},\"message\":\"bad\"}}",
                        "bad; too long",
                        null,
                        null),
                arguments("{\"error\":\"bad\",\"error_type\":\"Validation\"}", "bad", null, "Validation"),
                arguments("{\"error\":[\"one\",\"two\",\"one\"]}", "one; two", null, null),
                arguments("{\"error\":\"bad\",\"warnings\":[\"odd\"]}", "bad", null, null),
                arguments(
                        "{\"id\":\"x\",\"error\":{\"message\":\"no\",\"type\":\"t\",\"param\":{\"a\":1},\"code\":\"c\"}}",
                        "no",
                        "c",
                        "t"),
                arguments("{\"error\":{\"message\":\"no\",\"type\":null,\"code\":null}}", "no", null, null),
                arguments("{\"error\":{\"message\":\"no\",\"http_status_code\":422}}", "no", "422", null),
                arguments("{\"object\":\"error\",\"message\":\"no\",\"type\":\"T\",\"code\":400}", "no", "400", "T"),
                arguments("{\"message\":\"no\",\"request_id\":\"1\"}", "no", null, null),
                arguments("{\"message\":\"no\",\"code\":422,\"type\":\"Validation\"}", "no", "422", "Validation"),
                arguments("{\"detail\":\"no\"}", "no", null, null),
                arguments(
                        "{\"detail\":[{\"loc\":[\"body\",\"x\",0],\"msg\":\"missing\",\"type\":\"m\"},{\"msg\":\"odd\"}]}",
                        "body.x.0: missing; odd",
                        null,
                        null),
                arguments(
                        "{\"detail\":\"no\",\"status\":422,\"title\":\"Bad input\",\"invalid_fields\":[]}",
                        "no; Bad input",
                        null,
                        null),
                arguments("{\"error\":\"grant\",\"error_description\":\"old\"}", "grant; old", null, null),
                arguments("{\"errors\":[{\"message\":\"a\"},{\"message\":\"b\"}]}", "a; b", null, null),
                arguments(
                        "{\"code\":500,\"message\":\"m\",\"data\":{\"status\":\"failed\",\"error\":\"e\"}}",
                        "m; e",
                        "500",
                        null),
                arguments(
                        "Failed to deserialize: missing field `inputs`",
                        "Failed to deserialize: missing field `inputs`",
                        null,
                        null),
                arguments("<html><h1>422</h1></html>", "Unprocessable Content", null, null),
                arguments("", "Unprocessable Content", null, null),
                arguments("{\"error\":\"{\\\"message\\\":\\\"in\\\",\\\"code\\\":\\\"c\\\"}\"}", "in", "c", null),
                arguments("\"{\\\"error\\\":\\\"in\\\"}\"", "in", null, null),
                arguments("[{\"error\":\"a\"},\"b\"]", "a; b", null, null),
                arguments("\"just words\"", "just words", null, null),
                arguments("{\"error\":{\"why\":[1]}}", "{\"why\":[1]}", null, null),
                arguments("{\"error\":true,\"message\":\"no\"}", "no", null, null),
                arguments("{\"error\":\"no\",\"message\":\"no\",\"detail\":\"no\"}", "no", null, null),
                arguments("{\"error\":\"<html>x</html>\",\"detail\":\"no\"}", "no", null, null),
                arguments("{\"state\":\"unhealthy\"}", "{\"state\":\"unhealthy\"}", null, null),
                arguments("\uFEFF{\"error\":\"bad\"}", "bad", null, null),
                arguments("{\"error\":\"ba", "{\"error\":\"ba", null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><h1>504</h1></html>",
                " \n<!DOCTYPE html><p>x",
                "<?xml version='1.0'?><Error/>",
                "oops <HTML>",
                "{\"error\":\"<h1>x</h1>\"}",
                "{\"error\":{\"message\":\"<body>x\"}}",
                "\"<p>x</p>\"",
                "{}",
                " [ ] ",
                "null",
                "{\"error\":null}",
                "{\"error\":\" \"}",
                "\u0000\u0001\u0002binary\u0003"
            })
    void usesTheStatusLineWhenTheBodySaysNothing(String body) {
        assertThat(read(504, body).message()).isEqualTo("Gateway Timeout");
    }

    @Test
    void neverShowsTextThatIsDeclaredToBeHtml() {
        Map<String, List<String>> html = Map.of("content-type", List.of("text/HTML; charset=utf-8"));
        assertThat(ErrorBody.read(502, html, bytes("oops")).message()).isEqualTo("Bad Gateway");
        assertThat(ErrorBody.read(502, html, bytes("{\"error\":\"no\"}")).message())
                .isEqualTo("no");
    }

    @Test
    void hasNoMessageForAnEmptyBodyUnderAnUnknownStatus() {
        assertThat(read(599, "").message()).isNull();
    }

    @Test
    void readsTheHeadersOfTheHub() {
        Map<String, List<String>> headers =
                Map.of("x-error-message", List.of("Repo not found"), "x-error-code", List.of("RepoNotFound"));
        assertThat(ErrorBody.read(404, headers, new byte[0]))
                .isEqualTo(new ErrorBody("Repo not found", "RepoNotFound", null, false, null, false));
        assertThat(ErrorBody.read(404, headers, bytes("{\"error\":\"Repo not found\"}"))
                        .message())
                .isEqualTo("Repo not found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"error\":\"Model acme/m is currently loading\",\"estimated_time\":20.0} | 20",
                "{\"error\":\"wait\",\"estimated_time\":0} | 0",
                "{\"error\":\"wait\",\"estimated_time\":1e9} | 1e9",
                "{\"error\":\"wait\",\"estimated_time\":1e400} |",
                "{\"error\":\"wait\",\"estimated_time\":-1} |",
                "{\"error\":{\"message\":\"wait\",\"estimated_time\":3}} | 3",
                "{\"error\":\"Model x is currently loading\",\"estimated_time\":NaN} |",
                "{\"error\":\"Model x is currently loading\",\"estimated_time\":\"soon\"} |",
                "{\"error\":{\"code\":503,\"message\":\"Loading model\",\"type\":\"unavailable_error\"}} |",
                "{\"error\":\"model loading...\"} |",
                "The model is still loading |",
                "{\"detail\":\"Model x is being loaded\"} |",
            })
    void knowsALoadingModel(String body, @Nullable Double seconds) {
        ErrorBody error = read(503, body);
        assertThat(error.loading()).isTrue();
        assertThat(error.estimatedTime()).isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":\"Service Temporarily Unavailable\"}",
                "{\"error\":\"error while loading model: out of memory\"}",
                "{\"error\":\"could not load model\"}",
                "{\"error\":\"wait\",\"estimated_time\":\"20\"}",
                "{\"error\":\"wait\",\"estimated_time\":null}",
                "<html>Model x is currently loading</html>",
                ""
            })
    void doesNotTakeOtherTroubleForALoadingModel(String body) {
        assertThat(read(503, body).loading()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 402, 403, 404, 410, 413, 422, 429})
    void doesNotTakeARefusalForALoadingModel(int status) {
        assertThat(read(status, "{\"error\":\"Model x is currently loading\",\"estimated_time\":20}")
                        .loading())
                .isFalse();
    }

    @Test
    void keepsOnlyTheWordsOfABodyWithANumberThatJsonDoesNotKnow() {
        String body = "{\"error\":\"Model x is currently loading\",\"estimated_time\":NaN}";
        assertThat(read(503, body).message()).isEqualTo("Model x is currently loading");
    }

    @Test
    void makesOneLineOfAtMostAThousandCharacters() {
        assertThat(read(400, "{\"error\":\"a\\r\\nb\\tc\\u0000d\\u001be\"}").message())
                .isEqualTo("a  b c d e");
        String message = read(400, "{\"error\":\"" + "x".repeat(998) + "\uD83D\uDE00yz\"}")
                .message();
        assertThat(message).isEqualTo("x".repeat(998) + "\u2026");
        assertThat(read(400, "y".repeat(5_000)).message()).hasSize(1_000);
        assertThat(read(400, "y".repeat(1_000)).message()).isEqualTo("y".repeat(1_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":1000e2147483647}",
                "{\"estimated_time\":1e-2147483648}",
                "{\"error\":\"{\\\"a\\\":1000e2147483647}\"}",
                "{\"error\":\"\\ud800\"}",
                "{\"error\":\"[\"}",
                "{\"error\":99999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999}"
            })
    void survivesHostileNumbersAndStrings(String body) {
        assertThat(read(500, body).message()).isNotBlank();
    }

    @Test
    void reportsTheFirstFiftyOfManyComplaints() {
        String many =
                IntStream.range(100, 20_000).mapToObj(i -> "\"" + i + "\"").collect(Collectors.joining(","));
        assertThat(read(422, "{\"error\":[" + many + "]}").message())
                .startsWith("100; 101;")
                .endsWith("; 149");
    }

    @Test
    void survivesDeepNesting() {
        assertThat(read(500, "[".repeat(100_000)).message()).hasSize(1_000);
        assertThat(read(500, "{\"error\":".repeat(150) + "\"x\"" + "}".repeat(150))
                        .message())
                .isNotBlank();
    }

    @Test
    void survivesEveryMutationOfRealBodies() {
        Random random = new Random(42);
        List<byte[]> seeds =
                readsEveryForm().map(row -> bytes((String) row.get()[0])).toList();
        int rounds = Integer.getInteger("hf.tries", 2_000);
        for (int round = 0; round < rounds; round++) {
            byte[] body = mutated(seeds.get(random.nextInt(seeds.size())), random);
            ErrorBody error = ErrorBody.read(500, JSON, body);
            assertThat(error.message())
                    .isNotBlank()
                    .hasSizeLessThanOrEqualTo(1_000)
                    .doesNotContain("\n", "<html");
        }
    }

    private static byte[] mutated(byte[] seed, Random random) {
        byte[] body = Arrays.copyOf(seed, random.nextInt(seed.length * 2 + 1));
        for (int i = random.nextInt(4); i > 0 && body.length > 0; i--) {
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        }
        return body;
    }

    @ParameterizedTest
    @MethodSource
    void findsAnErrorInA200(String body, @Nullable String words) {
        assertThat(ErrorBody.errorIn200(body)).isEqualTo(words);
    }

    @Test
    void ofSeveralErrorsInA200TheFirstSaysTheKind() {
        String body = "[{\"error\":{\"message\":\"a\",\"code\":502}},{\"error\":{\"message\":\"b\",\"code\":400}}]";
        assertThat(ErrorBody.in200(body)).isEqualTo(new ErrorBody("a; b", "502", null, false, null, false));
    }

    static Stream<Arguments> findsAnErrorInA200() {
        return Stream.of(
                arguments("[{\"error\":\"no such row\"}]", "no such row"),
                arguments("[{\"error\":\"a\"},{\"error\":{\"message\":\"b\"}},{\"error\":\"a\"}]", "a; b"),
                arguments("[{\"error\":true,\"message\":\"a\"},{\"error\":[\"b\",\"c\"]}]", "a; b; c"),
                arguments("[{\"label\":\"b\",\"score\":1},{\"error\":\"a\"}]", null),
                arguments("[{\"error\":\"a\"},{\"label\":\"b\",\"score\":1}]", null),
                arguments("[]", null),
                arguments("[[]]", null),
                arguments("{\"error\":\"no\"}", "no"),
                arguments("{\"error\":\"no\",\"error_type\":\"validation\"}", "no"),
                arguments("{\"error\":{\"message\":\"no\",\"http_status_code\":422}}", "no"),
                arguments("{\"error\":{\"message\":\"no\"},\"choices\":[],\"usage\":null}", "no"),
                arguments("{\"error\":[\"a\",\"b\"]}", "a; b"),
                arguments("{\"error\":true}", "true"),
                arguments("{\"error\":\"<html>x\"}", "an error without readable words"),
                arguments("{\"error\":{\"x\":{}}}", "{\"x\":{}}"),
                arguments("{\"code\":200,\"message\":\"ok\",\"data\":{\"status\":\"failed\",\"error\":\"no\"}}", "no"),
                arguments("{\"id\":\"1\",\"status\":\"failed\",\"error\":\"no\",\"input\":{\"a\":1}}", "no"),
                arguments("{\"code\":200,\"message\":\"ok\",\"data\":{\"status\":\"completed\",\"error\":\"\"}}", null),
                arguments("{\"status\":\"succeeded\",\"error\":null,\"output\":[1]}", null),
                arguments("{\"label\":\"joy\",\"error\":\"a little\"}", null),
                arguments("{\"generated_text\":\"x\",\"error\":false}", null),
                arguments("{\"error\":false}", null),
                arguments("{\"error\":\"\"}", null),
                arguments("{\"error\":{}}", null),
                arguments("{\"error\":0}", null),
                arguments("{}", null),
                arguments("[{\"error\":\"no\"}]", "no"),
                arguments("[{\"error\":\"no\"},{\"error\":\"no\"}]", "no"),
                arguments("{\"error\":true,\"message\":\"no\"}", "no"),
                arguments("{\"error\":\"no\",\"choices\":[{\"delta\":{\"content\":\"x\"}}]}", null),
                arguments("{\"error\":{\"message\":\"no\"},\"choices\":[{\"delta\":{\"content\":\"x\"}}]}", "no"),
                arguments("{\"object\":\"error\",\"data\":[1]}", null),
                arguments("{\"type\":\"error\",\"detail\":\"no\"}", "no"),
                arguments("\"error\"", null));
    }

    private static ErrorBody read(int status, String body) {
        return ErrorBody.read(status, JSON, bytes(body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
