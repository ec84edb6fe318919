package io.github.hfclient.tasks.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.HfException.IncompleteAnswer;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.Usage;
import io.github.hfclient.tasks.chat.Chat;
import io.github.hfclient.tasks.chat.ChatAnswer;
import io.github.hfclient.tasks.chat.ChatStream;
import io.github.hfclient.tasks.chat.ToolCall;
import io.github.hfclient.tasks.generation.TextGeneration;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams of chats in the forms of single servers and gateways. */
class ServerStreamsTest {
    private static final Chat CHAT = Chat.of("Which colour has the sky?");

    private static byte[] fixture(String name) {
        try (InputStream in = ServerStreamsTest.class.getResourceAsStream("/servers/" + name + ".sse")) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HfClient server(String name) {
        byte[] events = fixture(name);
        return new Canned(200, "text/event-stream", () -> new ByteArrayInputStream(events)).client();
    }

    private static ChatAnswer streamed(String name) {
        try (HfClient hf = server(name);
                ChatStream answer = hf.on("acme/m").stream(CHAT)) {
            return answer.whole();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ollama-cut, IncompleteAnswer, 'before its answer did'",
        "dashscope-cut, IncompleteAnswer, 'before its answer did'",
        "openrouter-error, ServerFailed, 'Provider disconnected unexpectedly'",
        "litellm-error, ServerFailed, 'Upstream idle timeout exceeded'",
        "vllm-error, ServerFailed, 'EngineCore encountered an issue'",
        "llamacpp-error, ServerFailed, 'context shift is disabled'",
        "lmstudio-error, Rejected, 'The model has crashed'",
        "sglang-error, InvalidInput, 'Abort before prefill'",
        "tgi-error, ServerFailed, 'CUDA out of memory'",
        "gateway-plain-error, Rejected, 'upstream connect error'"
    })
    void failuresAreNeverTakenForAnswers(String name, String kind, String words) {
        assertThatThrownBy(() -> streamed(name)).isInstanceOfSatisfying(IncompleteAnswer.class, e -> {
            assertThat(e).hasMessageContaining(words);
            assertThat(e.textSoFar()).isEqualTo("The sky");
            Throwable why = e.getCause() == null ? e : e.getCause();
            assertThat(why.getClass().getSimpleName()).isEqualTo(kind);
        });
    }

    @Test
    void aRoleAloneIsNoAnswer() {
        assertThatThrownBy(() -> streamed("lmstudio-empty")).isInstanceOf(IncompleteAnswer.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'content':''", "'content':null,'tool_calls':[]", "'reasoning':''"})
    void norIsWhatBringsNothing(String delta) {
        String events = "data: {'choices':[{'delta':{'role':'assistant'," + delta + "}}]}\n\ndata: [DONE]\n\n";
        try (HfClient hf = Canned.stream(events).client();
                ChatStream answer = hf.on("acme/m").stream(CHAT)) {
            assertThatThrownBy(answer::whole).isInstanceOf(IncompleteAnswer.class);
        }
    }

    @Test
    void anEmptyAnswerThatSaysWhyItEndedIsOne() {
        String events = "data: {'choices':[{'delta':{'role':'assistant'},'finish_reason':'stop'}]}\n\ndata: [DONE]\n\n";
        try (HfClient hf = Canned.stream(events).client();
                ChatStream answer = hf.on("acme/m").stream(CHAT)) {
            assertThat(answer.whole().text()).isEmpty();
        }
    }

    @Test
    void geminiNumbersAllCallsAlikeAndWantsItsSignatureBack() {
        ChatAnswer answer = streamed("gemini-tools");
        assertThat(answer.toolCalls())
                .extracting(ToolCall::rawArguments)
                .containsExactly("{\"city\":\"Oslo\"}", "{\"city\":\"Rome\"}");
        Json sent = answer.message().json().get("tool_calls").get(0);
        assertThat(sent.get("extra_content").text()).isEqualTo("{\"google\":{\"thought_signature\":\"c2ln\"}}");
    }

    @ParameterizedTest
    @CsvSource({"mistral-thinking, content", "vllm-reasoning, reasoning_content"})
    void thoughtsAreToldApart(String name, String field) {
        ChatAnswer answer = streamed(name);
        assertThat(answer.reasoning()).isEqualTo("They ask for a colour.");
        assertThat(answer.text()).isEqualTo("Blue.");
        assertThat(answer.choices().get(0).reasoningField()).isEqualTo(field);
    }

    @Test
    void tellsTheDetailsOfTheUsage() {
        assertThat(streamed("vllm-reasoning").usage()).isEqualTo(new Usage(5, 9, 14, 4, 6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mistral-thinking", "vllm-reasoning", "gemini-tools"})
    void aStreamThatNobodyAskedForIsReadToItsEnd(String name) {
        try (HfClient hf = server(name)) {
            assertThat(hf.on("acme/m").call(CHAT)).isEqualTo(streamed(name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ollama-cut", "lmstudio-empty", "openrouter-error", "gateway-plain-error", "tgi-error"})
    void butIsNoAnswerWhereItDoesNotEnd(String name) {
        try (HfClient hf = server(name)) {
            assertThatThrownBy(() -> hf.on("acme/m").call(CHAT)).isInstanceOf(HfException.class);
        }
    }

    @Test
    void anAnswerAtOnceIsOnePiece() {
        String json =
                "{'id':'c','model':'m','choices':[{'index':0,'message':{'role':'assistant','content':'Blue.','tool_calls':"
                        + "[{'id':'a','function':{'name':'f','arguments':'{}'}}]},'finish_reason':'stop'}],'usage':{'prompt_tokens':1}}";
        try (HfClient hf = Canned.json(200, json).client();
                ChatStream answer = hf.on("acme/m").stream(CHAT)) {
            assertThat(answer.iterator().next().text()).isEqualTo("Blue.");
            assertThat(answer.whole()).isEqualTo(hf.on("acme/m").call(CHAT));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'choices':[{'message':{'content':'The sky'},'finish_reason':'error'}]}",
                "{'choices':[{'message':{'content':'The sky'},'finish_reason':'stop','error':{'message':'it broke','code':502}}]}",
                "{'id':'x','choices':[],'error':{'message':'it broke','code':502}}",
                "{'object':'error','message':'it broke','code':502}",
                "[{'error':{'message':'it broke','code':502}}]"
            })
    void failuresThatAreNoStreamAreNoAnswersEither(String json) {
        try (HfClient hf = Canned.json(200, json).client()) {
            assertThatThrownBy(() -> hf.on("acme/m").call(CHAT))
                    .isInstanceOfAny(HfException.ServerFailed.class, HfException.UnreadableAnswer.class)
                    .hasMessageMatching(".*(it broke|the model failed).*");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data: {'choices':[{'index':0,'text':' blue','finish_reason':''}]}\n\n",
                "data: {'choices':[{'index':0,'text':' blue','finish_reason':null}]}\n\n"
                        + "data: {'choices':[{'text':'','finish_reason':'error'}]}\n\ndata: [DONE]\n\n",
                "data: {'choices':[{'index':0,'text':' blue','finish_reason':null}]}\n\n"
                        + "data: {'choices':[],'error':{'message':'it broke'}}\n\ndata: [DONE]\n\n"
            })
    void theSameHoldsForTexts(String events) {
        try (HfClient hf = Canned.stream(events).client()) {
            assertThatThrownBy(() -> hf.on("acme/m").stream(TextGeneration.of("The sky is"))
                            .whole())
                    .isInstanceOfSatisfying(
                            IncompleteAnswer.class,
                            e -> assertThat(e.textSoFar()).isEqualTo(" blue"));
        }
    }

    @Test
    void aTextAtOnceIsOnePieceToo() {
        String json =
                "{'choices':[{'index':0,'text':' blue','finish_reason':'length'}],'usage':{'completion_tokens':1}}";
        try (HfClient hf = Canned.json(200, json).client()) {
            var request = TextGeneration.of("The sky is");
            assertThat(hf.on("acme/m").stream(request).whole())
                    .isEqualTo(hf.on("acme/m").call(request));
        }
    }

    @Test
    void aStreamedTextThatNobodyAskedForIsReadToItsEnd() {
        String events = "data: {'token':{'id':1,'text':' bl','logprob':-1,'special':false},'generated_text':null}\n\n"
                + "data: {'token':{'id':2,'text':'ue','logprob':-1,'special':false},'generated_text':' blue'}\n\n";
        try (HfClient hf = Canned.stream(events).client()) {
            assertThat(hf.on("acme/m").call(TextGeneration.of("The sky is")).text())
                    .isEqualTo(" blue");
        }
    }
}
