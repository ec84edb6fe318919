package io.github.hfclient.tasks;

import io.github.hfclient.Require;
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
 */
public record ChatChoice(
        String text,
        String reasoning,
        String refusal,
        List<ToolCall> toolCalls,
        List<TokenLogprob> logprobs,
        @Nullable String finishReason) {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a text or a list is null, or holds null
     */
    public ChatChoice {
        Require.present("text", text);
        Require.present("reasoning", reasoning);
        Require.present("refusal", refusal);
        toolCalls = Elements.copy("toolCalls", toolCalls);
        logprobs = Elements.copy("logprobs", logprobs);
    }

    /** This answer as a turn of the conversation, for {@link Chat#then}; the reasoning is left out. */
    public Message message() {
        return Message.assistant(text, toolCalls);
    }
}
