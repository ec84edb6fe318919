package io.github.hfclient.tasks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pieces of one answer add up to. */
final class ChoiceSoFar {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder reasoning = new StringBuilder(0);
    private final StringBuilder refusal = new StringBuilder(0);
    private final ToolCallsSoFar toolCalls = new ToolCallsSoFar();
    private final List<TokenLogprob> logprobs = new ArrayList<>(0);
    private @Nullable String finishReason;

    void add(ChatPiece piece) {
        text.append(piece.text());
        reasoning.append(piece.reasoning());
        refusal.append(piece.refusal());
        piece.toolCalls().forEach(toolCalls::add);
        logprobs.addAll(piece.logprobs());
        if (piece.finishReason() != null) finishReason = piece.finishReason();
    }

    boolean finished() {
        return finishReason != null;
    }

    ChatChoice choice() {
        return new ChatChoice(
                text.toString(), reasoning.toString(), refusal.toString(), toolCalls.whole(), logprobs, finishReason);
    }
}
