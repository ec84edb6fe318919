package io.github.hfclient.tasks.chat;

import io.github.hfclient.tasks.TokenLogprob;
import io.github.hfclient.tasks.Usage;
import io.github.hfclient.tasks.internal.CheckedLists;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model said.
 *
 * <pre>{@code
 * ChatAnswer answer = llama.call(chat);
 * if (answer.toolCalls().isEmpty()) out.println(answer.text());
 * }</pre>
 *
 * @param choices one, or as many as {@link Chat#choices} asked for; the methods of this record speak of the first
 * @param usage what it cost; null if not told
 * @param model who answered, as the server names it; null if not told
 * @param id of the answer, as the server names it; null if not told
 */
public record ChatAnswer(
        List<ChatChoice> choices,
        @Nullable Usage usage,
        @Nullable String model,
        @Nullable String id) implements Serializable {
    /**
     * Copies the choices.
     *
     * @throws IllegalArgumentException if there is none, or one is null
     */
    public ChatAnswer {
        choices = CheckedLists.copyOfSome("choices", choices);
    }

    private ChatChoice first() {
        return choices.get(0);
    }

    /**
     * The words; empty if there are none, as when a tool is to be called. From servers that do not tell apart what a model
     * thinks, they begin with that between {@code <think>} and {@code </think>}: see {@link #splitReasoning}.
     */
    public String text() {
        return first().text();
    }

    /** The tools that the model wants called; empty if none. */
    public List<ToolCall> toolCalls() {
        return first().toolCalls();
    }

    /** What the model thought before, from servers that tell it apart; empty if not told. */
    public String reasoning() {
        return first().reasoning();
    }

    /** Why the model refuses to answer; empty if it does not, or says so in the text. */
    public String refusal() {
        return first().refusal();
    }

    /** Why the model stopped, in the server's words, such as {@code stop} or {@code length}; null if not told. */
    public @Nullable String finishReason() {
        return first().finishReason();
    }

    /** How likely each token was; empty unless asked for. */
    public List<TokenLogprob> logprobs() {
        return first().logprobs();
    }

    /** This answer as a turn of the conversation, for {@link Chat#then(Message)}. */
    public Message message() {
        return first().message();
    }

    /**
     * This answer with the reasoning told apart where the server has left it at the beginning of the text, as
     * {@link ChatChoice#splitReasoning} of each choice.
     */
    public ChatAnswer splitReasoning() {
        return new ChatAnswer(choices.stream().map(ChatChoice::splitReasoning).toList(), usage, model, id);
    }
}
