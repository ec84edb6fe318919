package io.github.hfclient.batch;

import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.ReceivedRequest;
import io.github.hfclient.testkit.Reply;
import io.github.hfclient.testkit.Trouble;
import io.github.hfclient.transport.HttpCall;
import io.github.hfclient.transport.HttpReply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Servers that answer each text with itself as a label, or refuse it. */
final class Echo {
    /** The ordinary one. */
    static final Function<ReceivedRequest, Trouble> SERVER = request -> answer(texts(request));

    private Echo() {}

    /** Answers unless the list of texts is one to refuse. */
    static Function<ReceivedRequest, Trouble> unless(Predicate<List<String>> bad, Trouble refusal) {
        return request -> bad.test(texts(request)) ? refusal : answer(texts(request));
    }

    /** Answers as many labels as there are texts, a list each. */
    static Trouble answer(List<String> texts) {
        return Answers.json(nested(texts));
    }

    /** The same without a server between. */
    static HttpReply reply(HttpCall call) throws IOException {
        byte[] answer = nested(texts(call)).getBytes(StandardCharsets.UTF_8);
        return new HttpReply(200, Map.of(), new ByteArrayInputStream(answer));
    }

    static List<String> texts(HttpCall call) throws IOException {
        try (InputStream body = call.body().open()) {
            return texts(Json.parse(new String(body.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    static String nested(List<String> texts) {
        return Json.of(texts.stream().map(text -> List.of(label(text))).toList())
                .text();
    }

    /** One object a text, as a raw transformers pipeline answers. */
    static String flat(List<String> texts) {
        return Json.of(texts.stream().map(Echo::label).toList()).text();
    }

    static Trouble error(int status, String words) {
        return Trouble.reply(
                "refuses", Reply.json(status, Json.of(Map.of("error", words)).text()));
    }

    /** The texts of a request, whether one, a list, or a list of lists; none of a GET. */
    static List<String> texts(ReceivedRequest request) {
        if (request.method().equals("GET")) return List.of();
        return texts(Json.parse(request.bodyText()));
    }

    private static List<String> texts(Json asked) {
        Json inputs = asked.get("inputs");
        return inputs instanceof Json.Arr list
                ? list.items().stream().map(Echo::text).toList()
                : List.of(text(inputs));
    }

    private static String text(Json one) {
        return one instanceof Json.Arr wrapped ? text(wrapped.get(0)) : String.valueOf(one.string());
    }

    private static Map<String, Object> label(String text) {
        return Map.of("label", text, "score", 1);
    }

    /** The text that came back in an answer. */
    static String said(Json answer) {
        return String.valueOf(answer.get(0).get("label").string());
    }

    /** Rows without end, no two of them equal. */
    static Stream<String> endless() {
        return Stream.iterate(0L, i -> i + 1).map(i -> "row " + i);
    }

    static List<String> rows(int count) {
        return IntStream.range(0, count).mapToObj(i -> "row " + i).toList();
    }
}
