package io.github.hfclient.tasks.chat;

import io.github.hfclient.Require;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.TokenLogprob;
import io.github.hfclient.tasks.internal.CheckedLists;
import io.github.hfclient.tasks.internal.Thoughts;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the answers of a model to the same conversation; mostly there is only one.
 *
 * @param text the words; empty if there are none, as when a tool is to be called
 * @param reasoning what the model thought before, from servers that tell it apart; empty if not told
 * @param refusal why the model refuses to answer; empty if it does not, or says so in the text
 * @param toolCalls the tools that the model wants called; empty if none
 * @param logprobs how likely each token was; empty unless asked for
 * @param finishReason why the model stopped, in the server's words, such as {@code stop} or {@code length}; null if not
 *     told. To see whether tools are to be called look at {@code toolCalls}: servers differ here
 * @param reasoningField the name under which the server told the reasoning, such as {@code reasoning_content}; null if it
 *     did not
 */
public record ChatChoice(
        String text,
        String reasoning,
        String refusal,
        List<ToolCall> toolCalls,
        List<TokenLogprob> logprobs,
        @Nullable String finishReason,
        @Nullable String reasoningField)
        implements Serializable {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a text or a list is null, or holds null
     */
    public ChatChoice {
        Require.present("text", text);
        Require.present("reasoning", reasoning);
        Require.present("refusal", refusal);
        toolCalls = CheckedLists.copy("toolCalls", toolCalls);
        logprobs = CheckedLists.copy("logprobs", logprobs);
    }

    /** This answer as a turn of the conversation, for {@link Chat#then(Message)}; the reasoning is left out. */
    public Message message() {
        return message(History.PLAIN);
    }

    /**
     * This answer as a turn of the conversation, for {@link Chat#then(Message)}.
     *
     * @throws IllegalArgumentException if it is null
     */
    public Message message(History history) {
        Require.present("history", history);
        Json.Obj turn = Message.assistant(text, toolCalls).json();
        if (history.emptyContent() && turn.get("content").absent()) turn = turn.with("content", Json.of(""));
        return new Message(history.reasoning() && !reasoning.isEmpty() ? withReasoning(turn) : turn);
    }

    private Json.Obj withReasoning(Json.Obj turn) {
        if (!"content".equals(reasoningField))
            return turn.with(reasoningField == null ? "reasoning_content" : reasoningField, Json.of(reasoning));
        List<Json> parts = new ArrayList<>();
        parts.add(Json.Obj.of("type", Json.of("thinking"), "thinking", new Json.Arr(List.of(textPart(reasoning)))));
        if (!text.isEmpty()) parts.add(textPart(text));
        return turn.with("content", new Json.Arr(parts));
    }

    private static Json textPart(String words) {
        return Json.Obj.of("type", Json.of("text"), "text", Json.of(words));
    }

    /**
     * This answer with the reasoning told apart where the server has left it at the beginning of the text, between
     * {@code <think>} and {@code </think>} or marks like these.
     */
    public ChatChoice splitReasoning() {
        Thoughts thoughts = Thoughts.of(text);
        if (thoughts.reasoning().isEmpty() && thoughts.text().equals(text)) return this;
        String all = reasoning.isEmpty() ? thoughts.reasoning() : reasoning + "\n" + thoughts.reasoning();
        return new ChatChoice(thoughts.text(), all, refusal, toolCalls, logprobs, finishReason, reasoningField);
    }
}
