package io.github.hfclient.tasks.chat;

import io.github.hfclient.Body;
import io.github.hfclient.EventSource;
import io.github.hfclient.Form;
import io.github.hfclient.Parameters;
import io.github.hfclient.Require;
import io.github.hfclient.StreamRequest;
import io.github.hfclient.Task;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.internal.CheckedLists;
import io.github.hfclient.tasks.internal.SamplingParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Chat and instructions, for language models. There is no default model.
 *
 * <pre>{@code
 * Inference llama = hf.on("meta-llama/Llama-3.1-8B-Instruct");
 * Chat chat = Chat.of("What is the capital of France?").maxTokens(100);
 * ChatAnswer paris = llama.call(chat);
 * ChatAnswer rome = llama.call(chat.then(paris.message()).then(Message.user("And of Italy?")));
 * }</pre>
 *
 * @param messages the conversation so far, at least one message
 * @param parameters settings, which servers want beside the messages; see the methods of this record
 * @see <a href="https://huggingface.co/docs/inference-providers/tasks/chat-completion">the task's API</a>
 */
public record Chat(List<Message> messages, Parameters parameters) implements StreamRequest<ChatAnswer, ChatStream> {
    private static final String RESPONSE_FORMAT = "response_format";
    private static final String STREAM_OPTIONS = "stream_options";

    static final Task<ChatAnswer> TASK = Task.of("chat-completion", new ChatDecoder())
            .route(Task.Route.V1)
            .forms(Form.openAi("chat/completions", null))
            .markedCostly();

    /**
     * Copies the messages.
     *
     * @throws IllegalArgumentException if there is none, or an argument or a message is null
     */
    public Chat {
        messages = CheckedLists.copyOfSome("messages", messages);
        Require.present("parameters", parameters);
    }

    /**
     * A conversation that the user begins with this.
     *
     * @throws IllegalArgumentException if it is null or blank
     */
    public static Chat of(String text) {
        return ofMessages(List.of(Message.user(text)));
    }

    /**
     * A conversation so far.
     *
     * @throws IllegalArgumentException if it is null or empty
     */
    public static Chat ofMessages(List<Message> messages) {
        return new Chat(messages, Parameters.NONE);
    }

    /**
     * This conversation with one message more.
     *
     * @throws IllegalArgumentException if it is null
     */
    public Chat then(Message message) {
        List<Message> all = new ArrayList<>(messages);
        all.add(Require.present("message", message));
        return new Chat(all, parameters);
    }

    /**
     * This conversation with an answer as the next turn, as {@link ChatAnswer#message} makes it.
     *
     * @throws IllegalArgumentException if it is null
     */
    public Chat then(ChatAnswer answer) {
        return then(answer, History.PLAIN);
    }

    /**
     * This conversation with an answer as the next turn.
     *
     * @param history how it is told again, where servers differ
     * @throws IllegalArgumentException if an argument is null
     */
    public Chat then(ChatAnswer answer, History history) {
        return then(Require.present("answer", answer).choices().get(0).message(history));
    }

    /**
     * After how many tokens the answer is cut off.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public Chat maxTokens(int tokens) {
        return parameter("max_tokens", Require.range("tokens", tokens, 1, Integer.MAX_VALUE));
    }

    /**
     * How freely the model chooses its words: 0 always the likeliest, 2 wildly.
     *
     * @throws IllegalArgumentException if it is not 0 to 2
     */
    public Chat temperature(double value) {
        return parameter("temperature", Require.range("temperature", value, 0, 2));
    }

    /**
     * The model chooses only among the likeliest tokens that together have this probability. 1 means among all, as by
     * default, and is not sent, since some servers refuse it.
     *
     * @throws IllegalArgumentException if it is not above 0 and at most 1
     */
    public Chat topP(double share) {
        return new Chat(messages, SamplingParameters.share(parameters, "top_p", "topP", share));
    }

    /**
     * The answer ends before the first of these texts.
     *
     * @param texts 1 to 4, none of them empty
     * @throws IllegalArgumentException if they are not, or one is null
     */
    public Chat stop(List<String> texts) {
        return parameter("stop", SamplingParameters.stops(texts));
    }

    /**
     * Makes chance repeat itself: the same seed gives about the same answer.
     *
     * @param seed all 64 bits count, as of an unsigned number: see {@link Long#parseUnsignedLong}; but -1 is sent as that,
     *     which some servers take for any seed
     */
    public Chat seed(long seed) {
        return parameter("seed", SamplingParameters.seed(seed));
    }

    /**
     * Above 0, words become the rarer the oftener they have been said.
     *
     * @throws IllegalArgumentException if it is not -2 to 2
     */
    public Chat frequencyPenalty(double value) {
        return parameter("frequency_penalty", Require.range("frequencyPenalty", value, -2, 2));
    }

    /**
     * Above 0, words become rarer once they have been said.
     *
     * @throws IllegalArgumentException if it is not -2 to 2
     */
    public Chat presencePenalty(double value) {
        return parameter("presence_penalty", Require.range("presencePenalty", value, -2, 2));
    }

    /**
     * How many answers are wanted, as {@code n}; each costs as much as one. Many servers give only one.
     *
     * @throws IllegalArgumentException if it is not 1 to 128
     */
    public Chat choices(int count) {
        return parameter("n", Require.range("choices", count, 1, 128));
    }

    /**
     * Makes single tokens likelier or rarer.
     *
     * @param biases by the number that the model's tokenizer gives to the token, -100 (never) to 100 (always)
     * @throws IllegalArgumentException if a bias is outside of that, or something is null
     */
    public Chat logitBias(Map<Integer, Double> biases) {
        Map<String, Double> sent = new LinkedHashMap<>();
        Require.present("biases", biases).forEach((token, bias) -> {
            double value = Require.range("bias", Require.present("bias", bias), -100, 100);
            sent.put(Require.present("token", token).toString(), value);
        });
        return parameter("logit_bias", sent);
    }

    /** Whether {@link ChatAnswer#logprobs} shall tell how likely each token was. */
    public Chat logprobs(boolean wanted) {
        return parameter("logprobs", wanted);
    }

    /**
     * {@link ChatAnswer#logprobs} shall tell this of each token, and of the likeliest ones at its place.
     *
     * @param count how many of those
     * @throws IllegalArgumentException if it is not 0 to 20; text-generation-inference takes 5
     */
    public Chat topLogprobs(int count) {
        return logprobs(true).parameter("top_logprobs", Require.range("topLogprobs", count, 0, 20));
    }

    /**
     * In which form the model has to answer.
     *
     * @throws IllegalArgumentException if it is null
     */
    public Chat responseFormat(ResponseFormat format) {
        return parameter(RESPONSE_FORMAT, Require.present("format", format).json());
    }

    /**
     * This conversation, with the next answer wanted as a record, or as a {@code @JvmRecord data class} of Kotlin.
     *
     * @param type a record type as {@link io.github.hfclient.tasks.records.RecordSchema} takes it
     * @throws IllegalArgumentException if it is null, or a type that has no JSON Schema, the place in it being named
     */
    public <T extends Record> StructuredChat<T> into(Class<T> type) {
        return StructuredChat.of(this, type);
    }

    /**
     * This conversation, with the next answer wanted as JSON of this schema and made into a value by a mapper of your own.
     *
     * @param reader makes the value out of the text of the answer; what it throws makes the answer an unreadable one
     * @throws IllegalArgumentException if an argument is null, or the schema is no JSON object
     */
    public <T> StructuredChat<T> into(Json schema, Function<String, ? extends T> reader) {
        return StructuredChat.of(this, schema, reader);
    }

    /**
     * What the model may ask for; the answer then has {@link ChatAnswer#toolCalls}.
     *
     * @throws IllegalArgumentException if there is none, one is null, or two have the same name
     */
    public Chat tools(List<ChatTool> tools) {
        List<ChatTool> all = CheckedLists.copyOfSome("tools", tools);
        if (all.stream().map(ChatTool::name).distinct().count() < all.size()) {
            throw new IllegalArgumentException("two tools have the same name");
        }
        return parameter("tools", all.stream().map(ChatTool::json).toList());
    }

    /** What the model may ask for, as {@link #tools(List)}. */
    public Chat tools(ChatTool... tools) {
        return tools(Arrays.asList(Require.present("tools", tools)));
    }

    /**
     * Whether the model may, must or must not call a tool.
     *
     * @throws IllegalArgumentException if it is null
     */
    public Chat toolChoice(ToolChoice choice) {
        return parameter("tool_choice", Require.present("choice", choice).json());
    }

    /** How long the model thinks first, if it does so at all. */
    public Chat reasoningEffort(ReasoningEffort effort) {
        return parameter("reasoning_effort", Require.present("effort", effort));
    }

    /** Whether a stream shall end with the {@link ChatAnswer#usage}; answers that come at once mostly have it anyway. */
    public Chat includeUsage(boolean wanted) {
        return parameter(STREAM_OPTIONS, Map.of("include_usage", wanted));
    }

    /** Any setting by the server's name for it; a null value changes nothing. */
    public Chat parameter(String name, @Nullable Object value) {
        return new Chat(messages, parameters.with(name, value));
    }

    @Override
    public Task<ChatAnswer> task() {
        return TASK;
    }

    @Override
    public Body body() {
        if (parameters.get("tools").absent() && !parameters.get("tool_choice").absent())
            throw new IllegalArgumentException("toolChoice needs tools");
        Parameters settings = parameters.without(STREAM_OPTIONS);
        return Body.ofRoot(Parameters.NONE.with("messages", messagesJson()).with(settings))
                .only(Body.Case.TGI, tgiFormat(settings))
                .only(Body.Case.STREAM, Parameters.NONE.with(STREAM_OPTIONS, parameters.get(STREAM_OPTIONS)));
    }

    /**
     * What text-generation-inference wants otherwise than OpenAI: a schema as the value of {@code json_object}, which all its
     * versions take. Source: https://huggingface.github.io/text-generation-inference/.
     */
    private static Parameters tgiFormat(Parameters settings) {
        Json schema = settings.get(RESPONSE_FORMAT).get("json_schema").get("schema");
        if (schema.absent()) return Parameters.NONE;
        return Parameters.NONE.with(
                RESPONSE_FORMAT, ResponseFormat.grammar(schema).json());
    }

    private Json messagesJson() {
        List<Json> all = new ArrayList<>(messages.size());
        for (Message message : messages) all.add(message.json());
        return new Json.Arr(all);
    }

    @Override
    public ChatStream open(EventSource events) {
        return new ChatStream(Require.present("events", events), choices(parameters.get("n")));
    }

    /** How many answers were asked for. */
    static int choices(Json asked) {
        Double choices = asked.number();
        return choices == null ? 1 : choices.intValue();
    }
}
