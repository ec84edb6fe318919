package io.github.hfclient.tasks.chat;

import io.github.hfclient.Require;
import io.github.hfclient.tasks.TokenLogprob;
import io.github.hfclient.tasks.internal.CheckedLists;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some more of an answer. At least one of its parts is not empty.
 *
 * @param text more words, which may begin or end inside a word; empty if the piece brings something else
 * @param reasoning more of what the model thinks before it answers, from servers that tell it apart
 * @param refusal more of the reason for which the model refuses
 * @param toolCalls more of the calls of tools; {@link ChatAnswer#toolCalls} has them joined
 * @param logprobs how likely the tokens of this piece were
 * @param finishReason why the model stopped, in the last piece of most servers; null before
 * @param reasoningField the name under which the reasoning came, such as {@code reasoning_content}; null if none came
 * @param choice which of several answers this belongs to, from 0; see {@link Chat#choices}
 */
public record ChatPiece(
        String text,
        String reasoning,
        String refusal,
        List<ToolCallPiece> toolCalls,
        List<TokenLogprob> logprobs,
        @Nullable String finishReason,
        @Nullable String reasoningField,
        int choice)
        implements Serializable {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a text or a list is null, or holds null
     */
    public ChatPiece {
        Require.present("text", text);
        Require.present("reasoning", reasoning);
        Require.present("refusal", refusal);
        toolCalls = CheckedLists.copy("toolCalls", toolCalls);
        logprobs = CheckedLists.copy("logprobs", logprobs);
    }

    /** All of an answer that came at once. */
    static ChatPiece of(ChatChoice whole, int choice) {
        List<ToolCallPiece> calls = whole.toolCalls().stream()
                .map(call -> new ToolCallPiece(null, call.id(), call.name(), call.rawArguments(), call.extra()))
                .toList();
        return new ChatPiece(
                whole.text(),
                whole.reasoning(),
                whole.refusal(),
                calls,
                whole.logprobs(),
                whole.finishReason(),
                whole.reasoningField(),
                choice);
    }

    boolean isEmpty() {
        return text.isEmpty()
                && reasoning.isEmpty()
                && refusal.isEmpty()
                && toolCalls.isEmpty()
                && logprobs.isEmpty()
                && finishReason == null;
    }
}
