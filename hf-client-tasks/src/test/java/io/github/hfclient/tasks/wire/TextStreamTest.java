package io.github.hfclient.tasks.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.HfException.IncompleteAnswer;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.generation.GeneratedText;
import io.github.hfclient.tasks.generation.GeneratedToken;
import io.github.hfclient.tasks.generation.TextGeneration;
import io.github.hfclient.tasks.generation.TextPiece;
import io.github.hfclient.tasks.generation.TextStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that comes in pieces, in both forms. */
class TextStreamTest {
    private static final TextGeneration REQUEST = TextGeneration.of("Once");
    private static final String DETAILS =
            "{'finish_reason':'eos_token','generated_tokens':3,'seed':18446744073709551615,'input_length':1}";
    private static final String TOKENS = token(5, " upon", "null", "null") + token(6, " a", "null", "null");
    private static final String WHOLE = TOKENS + "data:{'token':{'id':1,'text':'</s>','logprob':-2,'special':true},"
            + "'generated_text':' upon a','details':" + DETAILS + "}\n\n";
    private static final String COMPLETION = choice(" upon", "null") + choice(" a", "null");

    private static String token(int id, String text, String whole, String details) {
        return "data:{'index':1,'token':{'id':" + id + ",'text':'" + text + "','logprob':-1,'special':false},"
                + "'generated_text':" + whole + ",'details':" + details + "}\n\n";
    }

    private static String choice(String text, String reason) {
        return "data: {'choices':[{'index':0,'text':'" + text + "','finish_reason':" + reason + "}]}\n\n";
    }

    private static GeneratedToken written(int id, String text) {
        return new GeneratedToken(id, text, -1.0, false, List.of());
    }

    private static GeneratedText plain(String text, @Nullable String finishReason) {
        return new GeneratedText(text, finishReason, null, null, List.of(), List.of());
    }

    private static TextStream ask(String events, TextGeneration request) {
        HfClient hf = Canned.stream(events).client();
        return hf.at("https://my.endpoint.test").stream(request);
    }

    @Test
    void tellsTheWordsTokenByToken() {
        try (TextStream text = ask(WHOLE, REQUEST)) {
            assertThat(text.stream().map(TextPiece::text)).containsExactly(" upon", " a", "");
            assertThat(text.partial().text()).isEqualTo(" upon a");
        }
    }

    @Test
    void addsUpToWhatACallGives() {
        GeneratedToken end = new GeneratedToken(1, "</s>", -2.0, true, List.of());
        List<GeneratedToken> tokens = List.of(written(5, " upon"), written(6, " a"), end);
        try (TextStream text = ask(WHOLE, REQUEST.details(true))) {
            assertThat(text.whole()).isEqualTo(new GeneratedText(" upon a", "eos_token", 3, -1L, tokens, List.of()));
        }
    }

    @Test
    void keepsNoTokensUnlessAskedTo() {
        try (TextStream text = ask(WHOLE, REQUEST)) {
            assertThat(text.whole().tokens()).isEmpty();
        }
    }

    @Test
    void takesTheWholeTextForMoreThanTheSumOfTheTokens() {
        try (TextStream text = ask(TOKENS + token(7, " time", "'Once upon a time'", "null"), REQUEST)) {
            assertThat(text.whole()).isEqualTo(plain("Once upon a time", null));
        }
    }

    @Test
    void aStreamWithoutTheWholeTextIsCut() {
        try (TextStream text = ask(TOKENS, REQUEST)) {
            assertThatExceptionOfType(IncompleteAnswer.class)
                    .isThrownBy(text::whole)
                    .extracting(IncompleteAnswer::textSoFar)
                    .isEqualTo(" upon a");
            assertThat(text.partial()).isEqualTo(plain(" upon a", null));
        }
    }

    @Test
    void readsTheFormOfOpenAi() {
        try (TextStream text = ask(COMPLETION + choice("", "'length'") + "data: [DONE]\n\n", REQUEST)) {
            assertThat(text.whole()).isEqualTo(plain(" upon a", "length"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"data: [DONE]\n\n", "data: {'choices':[{'text':'','finish_reason':'stop'}]}\n\n"})
    void eitherEndIsEnough(String end) {
        try (TextStream text = ask(COMPLETION + end, REQUEST)) {
            assertThat(text.whole().text()).isEqualTo(" upon a");
        }
    }

    @Test
    void takesTheUsageOfAnEventOfItsOwn() {
        String usage = "data: {'choices':[],'usage':{'completion_tokens':2}}\n\n";
        try (TextStream text = ask(COMPLETION + choice("", "'stop'") + usage, REQUEST)) {
            assertThat(text.whole().generatedTokens()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "data: {'type':'ping'}\n\n",
                "data: 5\n\n",
                "data: {'error':'Input validation error','error_type':'validation'}\n\n"
            })
    void neverTakesAPartForTheWhole(String end) {
        try (TextStream text = ask(COMPLETION + end, REQUEST)) {
            assertThatThrownBy(text::whole).isInstanceOf(IncompleteAnswer.class);
        }
    }

    @Test
    void theEndOfNothingIsNoAnswer() {
        try (TextStream text = ask("data: {'type':'ping'}\n\ndata: [DONE]\n\n", REQUEST)) {
            assertThatThrownBy(text::whole).isInstanceOf(IncompleteAnswer.class);
        }
    }

    @Test
    void aRefusalAsTheFirstEventIsOne() {
        String refusal = "data: {'error':'Input validation error: too long','error_type':'validation'}\n\n";
        try (TextStream text = ask(refusal, REQUEST)) {
            assertThatExceptionOfType(HfException.Rejected.class)
                    .isThrownBy(text::whole)
                    .withMessageContaining("too long");
        }
    }

    @Test
    void asksForAStreamInTheNativeForm() throws IOException {
        Canned server = Canned.stream(WHOLE);
        try (HfClient hf = server.client();
                TextStream text = hf.at("https://my.endpoint.test").stream(REQUEST)) {
            text.whole();
        }
        assertThat(server.sentJson()).isEqualTo(Json.parse("{\"inputs\":\"Once\",\"stream\":true}"));
    }
}
