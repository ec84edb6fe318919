package io.github.hfclient.tasks;

import io.github.hfclient.Body;
import io.github.hfclient.EventSource;
import io.github.hfclient.Parameters;
import io.github.hfclient.Require;
import io.github.hfclient.StreamRequest;
import io.github.hfclient.Task;
import io.github.hfclient.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chat and instructions, for language models. There is no default model.
 *
 * <pre>{@code
 * Inference llama = hf.on("meta-llama/Llama-3.1-8B-Instruct");
 * Chat chat = Chat.of("What is the capital of France?").maxTokens(100);
 * ChatAnswer paris = llama.call(chat);
 * ChatAnswer rome = llama.call(chat.then(Message.assistant(paris.text())).then(Message.user("And of Italy?")));
 * }</pre>
 *
 * @param messages the conversation so far, at least one message
 * @param parameters settings, which servers want beside the messages; see the methods of this record
 * @see <a href="https://huggingface.co/docs/inference-providers/tasks/chat-completion">the task's API</a>
 */
public record Chat(List<Message> messages, Parameters parameters) implements StreamRequest<ChatAnswer, ChatStream> {
    static final Task<ChatAnswer> TASK = Task.of("chat-completion", (in, asked) -> ChatAnswer.read(in))
            .route(Task.Route.V1)
            .openAi("chat/completions", null)
            .markedCostly();

    /**
     * Copies the messages.
     *
     * @throws IllegalArgumentException if there is none, or an argument or a message is null
     */
    public Chat {
        messages = Elements.copyOfSome("messages", messages);
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

    /** This conversation with one message more. */
    public Chat then(Message message) {
        List<Message> all = new ArrayList<>(messages);
        all.add(Require.present("message", message));
        return new Chat(all, parameters);
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
        Parameters root = Parameters.NONE.with(
                "messages", messages.stream().map(Message::json).toList());
        for (Map.Entry<String, Json> setting : parameters.all().entrySet()) {
            root = root.with(setting.getKey(), setting.getValue());
        }
        return Body.ofRoot(root);
    }

    @Override
    public ChatStream open(EventSource events) {
        return new ChatStream(events);
    }
}
