package io.github.hfclient.tasks;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.hfclient.Media;
import io.github.hfclient.Parameters;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.audio.AutomaticSpeechRecognition;
import io.github.hfclient.tasks.audio.Transcript;
import io.github.hfclient.tasks.chat.Chat;
import io.github.hfclient.tasks.chat.ChatAnswer;
import io.github.hfclient.tasks.chat.ChatTool;
import io.github.hfclient.tasks.chat.Message;
import io.github.hfclient.tasks.chat.ResponseFormat;
import io.github.hfclient.tasks.chat.ToolCall;
import io.github.hfclient.tasks.chat.ToolChoice;
import io.github.hfclient.tasks.embedding.Embedding;
import io.github.hfclient.tasks.embedding.FeatureExtraction;
import io.github.hfclient.tasks.generation.TextGeneration;
import io.github.hfclient.tasks.text.Entities;
import io.github.hfclient.tasks.text.Entity;
import io.github.hfclient.tasks.text.TextClassification;
import io.github.hfclient.tasks.text.TokenClassification;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // null is what is refused here
class RefusedArgumentsTest {
    private static final TextClassification TEXT = TextClassification.of("a");
    private static final TokenClassification TOKENS = TokenClassification.of("a");
    private static final FeatureExtraction VECTOR = FeatureExtraction.of("a");
    private static final Chat CHAT = Chat.of("a");
    private static final TextGeneration GENERATION = TextGeneration.of("a");
    private static final ChatTool TOOL = new ChatTool("a", null, Json.Obj.EMPTY);

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void namesTheArgument(String message, ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    }

    static Stream<Arguments> namesTheArgument() {
        return Stream.of(
                refused("text is null", () -> TextClassification.of(null)),
                refused("text is blank", () -> TextClassification.of(" \n")),
                refused("textPair is null", () -> TEXT.textPair(null)),
                refused("textPair is blank", () -> TEXT.textPair("")),
                refused("textPair is blank", () -> new TextClassification("a", " ", Parameters.NONE)),
                refused("topK is 0", () -> TEXT.topK(0)),
                refused("function is null", () -> TEXT.functionToApply(null)),
                refused("name is blank", () -> TEXT.parameter(" ", 1)),
                refused("parameters is null", () -> new TextClassification("a", null, null)),
                refused("text is null", () -> TokenClassification.of(null)),
                refused("text is blank", () -> TokenClassification.of("")),
                refused("strategy is null", () -> TOKENS.aggregationStrategy(null)),
                refused("labels is null", () -> TOKENS.ignoreLabels(null)),
                refused("element of labels is null", () -> TOKENS.ignoreLabels(Arrays.asList("O", null))),
                refused("element of labels is blank", () -> TOKENS.ignoreLabels(List.of(""))),
                refused("tokens is -1", () -> TOKENS.stride(-1)),
                refused("audio is null", () -> AutomaticSpeechRecognition.of((Media) null)),
                refused("text is null", () -> FeatureExtraction.of(null)),
                refused("text is blank", () -> FeatureExtraction.of("\t")),
                refused("name is blank", () -> VECTOR.promptName("")),
                refused("direction is null", () -> VECTOR.truncationDirection(null)),
                refused("count is 0", () -> VECTOR.dimensions(0)),
                refused("text is null", () -> Chat.of(null)),
                refused("text is blank", () -> Chat.of("")),
                refused("messages is null", () -> Chat.ofMessages(null)),
                refused("messages is empty", () -> Chat.ofMessages(List.of())),
                refused("an element of messages is null", () -> Chat.ofMessages(Arrays.asList((Message) null))),
                refused("message is null", () -> CHAT.then((Message) null)),
                refused("tokens is 0", () -> CHAT.maxTokens(0)),
                refused("temperature is 2.1", () -> CHAT.temperature(2.1)),
                refused("temperature is NaN", () -> CHAT.temperature(Double.NaN)),
                refused("role is null", () -> new Message(Json.Obj.EMPTY)),
                refused("text is blank", () -> Message.system("")),
                refused("topP is 0.0", () -> CHAT.topP(0)),
                refused("topP is 1.01", () -> CHAT.topP(1.01)),
                refused("topP is NaN", () -> CHAT.topP(Double.NaN)),
                refused("stop is empty", () -> CHAT.stop(List.of())),
                refused("an element of stop is empty", () -> CHAT.stop(List.of("a", ""))),
                refused("stop has 5 elements", () -> CHAT.stop(List.of("a", "b", "c", "d", "e"))),
                refused("frequencyPenalty is -2.1", () -> CHAT.frequencyPenalty(-2.1)),
                refused("presencePenalty is 2.1", () -> CHAT.presencePenalty(2.1)),
                refused("choices is 0", () -> CHAT.choices(0)),
                refused("bias is 101.0", () -> CHAT.logitBias(Map.of(1, 101.0))),
                refused("topLogprobs is 21", () -> CHAT.topLogprobs(21)),
                refused("format is null", () -> CHAT.responseFormat(null)),
                refused("name is blank", () -> ResponseFormat.jsonSchema(" ", Json.Obj.EMPTY)),
                refused("schema is no JSON object", () -> ResponseFormat.jsonSchema("a", Json.of("a"))),
                refused("pattern is blank", () -> ResponseFormat.regex("")),
                refused("tools is empty", () -> CHAT.tools()),
                refused("an element of tools is null", () -> CHAT.tools((ChatTool) null)),
                refused("two tools have the same name", () -> CHAT.tools(TOOL, TOOL)),
                refused(
                        "toolChoice needs tools",
                        () -> CHAT.toolChoice(ToolChoice.AUTO).body()),
                refused("choice is null", () -> CHAT.tools(TOOL).toolChoice(null)),
                refused("name is blank", () -> ToolChoice.function("")),
                refused("name is null", () -> new ChatTool(null, null, Json.Obj.EMPTY)),
                refused("description is null", () -> ChatTool.of("a", null, Json.Obj.EMPTY)),
                refused("description is blank", () -> new ChatTool("a", " ", Json.Obj.EMPTY)),
                refused("parameters is no JSON object", () -> new ChatTool("a", null, Json.of(1))),
                refused("effort is null", () -> CHAT.reasoningEffort(null)),
                refused("image is null", () -> Message.user("a").image((Media) null)),
                refused("url has no scheme", () -> Message.user("a").image(URI.create("a.png"))),
                refused("text is blank", () -> Message.user("a").text(" ")),
                refused("name is blank", () -> Message.user("a").name("")),
                refused("an element of calls is null", () -> Message.assistant("", Arrays.asList((ToolCall) null))),
                refused("result is null", () -> Message.tool(new ToolCall(null, "a", ""), null)),
                refused("call is null", () -> Message.tool(null, "a")),
                refused("rawArguments is null", () -> new ToolCall(null, "a", null)),
                refused("choices is empty", () -> new ChatAnswer(List.of(), null, null, null)),
                refused("prompt is blank", () -> TextGeneration.of(" ")),
                refused("tokens is 0", () -> GENERATION.maxNewTokens(0)),
                refused("temperature is 0.0, must be above 0", () -> GENERATION.temperature(0)),
                refused("temperature is Infinity", () -> GENERATION.temperature(Double.POSITIVE_INFINITY)),
                refused("topP is 0.0", () -> GENERATION.topP(0)),
                refused("topK is 0", () -> GENERATION.topK(0)),
                refused("typicalP is 1.5", () -> GENERATION.typicalP(1.5)),
                refused("bestOf is 0", () -> GENERATION.bestOf(0)),
                refused("bestOf and seed", () -> GENERATION.bestOf(2).seed(1)),
                refused("bestOf and seed", () -> GENERATION.seed(1).bestOf(2)),
                refused("an element of stop is null", () -> GENERATION.stop(Arrays.asList((String) null))),
                refused("repetitionPenalty is NaN", () -> GENERATION.repetitionPenalty(Double.NaN)),
                refused("frequencyPenalty is 3.0", () -> GENERATION.frequencyPenalty(3)),
                refused("topNTokens is 6", () -> GENERATION.topNTokens(6)),
                refused("schema is no JSON object", () -> GENERATION.grammar(Json.of(true))),
                refused("pattern is null", () -> GENERATION.grammar((String) null)),
                refused("tokens is 0", () -> GENERATION.truncate(0)),
                refused("id is blank", () -> GENERATION.adapterId("")),
                refused("labels is empty", () -> new Labels(List.of())),
                refused("an element of labels is null", () -> new Labels(Arrays.asList((Label) null))),
                refused("an element of entities is null", () -> new Entities(Arrays.asList((Entity) null))),
                refused("chunks is null", () -> new Transcript("a", null)),
                refused("score is NaN", () -> new Label("a", Double.NaN)),
                refused("label is null", () -> new Label(null, 0.5)),
                refused("only one of start and end", () -> new Entity("PER", 0.5, "Ada", 0, null, null)),
                refused("end is 2", () -> new Span(3, 2)),
                refused("start is -1", () -> new Span(-1, 2)),
                refused("values is empty", () -> Embedding.of()),
                refused("a value is NaN", () -> Embedding.of(1, Float.NaN)),
                refused("3 dimensions, must be 2", () -> Embedding.of(1, 2).cosine(Embedding.of(1, 2, 3))));
    }

    private static Arguments refused(String message, ThrowingCallable call) {
        return arguments(message, call);
    }

    @Test
    void takesTheEndsOfItsRanges() {
        assertThatNoException().isThrownBy(() -> {
            TEXT.topK(1).topK(Integer.MAX_VALUE);
            TOKENS.stride(0);
            VECTOR.dimensions(1);
            CHAT.maxTokens(1).temperature(0).temperature(2);
            CHAT.topP(Double.MIN_VALUE).topP(1).stop(List.of("a", "b", "c", " "));
            CHAT.frequencyPenalty(-2).frequencyPenalty(2).presencePenalty(-2).presencePenalty(2);
            GENERATION
                    .topK(1)
                    .topNTokens(1)
                    .topNTokens(5)
                    .truncate(1)
                    .bestOf(1)
                    .seed(-1)
                    .temperature(Double.MIN_VALUE);
            CHAT.choices(1).choices(128).topLogprobs(0).topLogprobs(20).logitBias(Map.of(0, -100.0, 1, 100.0));
        });
    }
}
