package io.github.hfclient.tasks.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.verify;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import io.github.hfclient.HfClient;
import io.github.hfclient.Inference;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.TestClients;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.generation.FillMask;
import io.github.hfclient.tasks.generation.MaskFills;
import io.github.hfclient.tasks.generation.Summarization;
import io.github.hfclient.tasks.generation.Text2TextGeneration;
import io.github.hfclient.tasks.generation.Translation;
import io.github.hfclient.tasks.text.QuestionAnswering;
import io.github.hfclient.tasks.text.TextAnswer;
import io.github.hfclient.testkit.ManualTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A batch gives what the calls one by one give, in whichever form a server answers a list. */
@WireMockTest
class TextBatchTest {
    private static final String MODEL = "/hf-inference/models/acme/m";
    private static final String ONE = "[{'score':0.5,'token':1,'token_str':'%1$s','sequence':'%1$s b'}]";
    private static final String TWO = "[%1$s,%1$s]".formatted(ONE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'translation_text':'A'}];[{'translation_text':'B'}];[{'translation_text':'A'},{'translation_text':'B'}]",
                "{'translation_text':'A'};{'translation_text':'B'};[{'translation_text':'A'},{'translation_text':'B'}]",
                "[{'translation_text':'A'}];[{'translation_text':'B'}];[[{'translation_text':'A'}],[{'translation_text':'B'}]]",
            })
    void translations(String answers, WireMockRuntimeInfo server) {
        String[] each = answers.split(";");
        same(server, Translation::of, each[0], each[1], each[2]);
        verify(1, sentTo(MODEL, "['a','b']"));
    }

    @Test
    void wordsForOneGapEach(WireMockRuntimeInfo server) {
        String a = ONE.formatted("x");
        String b = ONE.formatted("y");
        same(server, FillMask::of, a, b, "[" + a + "," + b + "]");
        verify(1, sentTo(MODEL, "['a','b']"));
    }

    @Test
    void wordsForOneGapAndForTwo(WireMockRuntimeInfo server) {
        String a = ONE.formatted("x");
        String b = TWO.formatted("y");
        same(server, FillMask::of, a, b, "[" + a + "," + b + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{'a':1}]", "[]", "{'error':'x'}"})
    void aListAnsweredByTheWrongNumberOrForm(String list, WireMockRuntimeInfo server) {
        same(server, FillMask::of, ONE.formatted("x"), ONE.formatted("y"), list);
    }

    @Test
    void aListAnsweredFlatIsAskedAgainRowByRow(WireMockRuntimeInfo server) {
        String flat = ONE.formatted("x").replace("]", "," + ONE.formatted("y").substring(1));
        same(server, FillMask::of, ONE.formatted("x"), ONE.formatted("y"), flat);
    }

    @Test
    void aSingleRowIsNoList(WireMockRuntimeInfo server) {
        answer("'a'", ONE.formatted("x"));
        try (HfClient hf = TestClients.builder(ManualTime.jumping(), server.getHttpBaseUrl())
                .build()) {
            List<MaskFills> fills = all(hf.on("acme/m"), FillMask::of, List.of("a"));
            assertThat(fills).extracting(one -> one.top().text()).containsExactly("x");
        }
    }

    @Test
    void aRefusedListIsAskedAgainRowByRow(WireMockRuntimeInfo server) {
        answer("'a'", "[{'translation_text':'A'}]");
        answer("'b'", "[{'translation_text':'B'}]");
        stubFor(post(MODEL)
                .withRequestBody(equalToJson(quoted("{'inputs':['a','b']}")))
                .willReturn(aResponse().withStatus(400).withBody("{\"error\":\"no lists\"}")));
        sameAsStubbed(server, Translation::of);
    }

    @Test
    void summariesAreAskedForOneByOne(WireMockRuntimeInfo server) {
        same(server, Summarization::of, "[{'summary_text':'A'}]", "[{'summary_text':'B'}]", "[]");
        verify(0, sentTo(MODEL, "['a','b']"));
    }

    @Test
    void textsOfEncodersAndDecodersAreAskedForOneByOne(WireMockRuntimeInfo server) {
        same(server, Text2TextGeneration::of, "[{'generated_text':'A'}]", "[{'generated_text':'B'}]", "[]");
        verify(0, sentTo(MODEL, "['a','b']"));
    }

    @Test
    void everyQuestionHasItsOwnText(WireMockRuntimeInfo server) {
        answer("{'question':'Who?','context':'\uD83D\uDE00 Ada'}", "{'score':0.5,'start':2,'end':5,'answer':'Ada'}");
        answer("{'question':'Who?','context':'Bob'}", "{'score':0.5,'start':0,'end':3,'answer':'Bob'}");
        try (HfClient hf = TestClients.builder(ManualTime.jumping(), server.getHttpBaseUrl())
                .build()) {
            List<TextAnswer> answers = hf
                    .on("acme/m")
                    .batch(List.of("\uD83D\uDE00 Ada", "Bob"), text -> QuestionAnswering.of("Who?", text))
                    .run()
                    .values()
                    .stream()
                    .map(found -> found.top())
                    .toList();
            assertThat(answers).extracting(TextAnswer::text).containsExactly("Ada", "Bob");
            assertThat(answers).extracting(TextAnswer::start).containsExactly(3, 0);
        }
    }

    private static <R> void same(
            WireMockRuntimeInfo server, Function<String, TaskRequest<R>> request, String a, String b, String list) {
        answer("'a'", a);
        answer("'b'", b);
        answer("['a','b']", list);
        sameAsStubbed(server, request);
    }

    private static <R> void sameAsStubbed(WireMockRuntimeInfo server, Function<String, TaskRequest<R>> request) {
        try (HfClient hf = TestClients.builder(ManualTime.jumping(), server.getHttpBaseUrl())
                .build()) {
            Inference model = hf.on("acme/m");
            List<R> single = Stream.of("a", "b").map(request).map(model::call).toList();
            assertThat(single.get(0)).isNotEqualTo(single.get(1));
            assertThat(all(model, request, List.of("a", "b"))).isEqualTo(single);
        }
    }

    private static <R> List<R> all(Inference model, Function<String, TaskRequest<R>> request, List<String> texts) {
        return model.batch(texts, request::apply).run().values();
    }

    private static void answer(String inputs, String answer) {
        stubFor(post(MODEL)
                .withRequestBody(equalToJson(quoted("{'inputs':" + inputs + "}")))
                .willReturn(okJson(quoted(answer))));
    }

    private static RequestPatternBuilder sentTo(String url, String inputs) {
        return postRequestedFor(urlEqualTo(url)).withRequestBody(equalToJson(quoted("{'inputs':" + inputs + "}")));
    }

    private static String quoted(String json) {
        return Json.parse(json.replace('\'', '"')).text();
    }
}
