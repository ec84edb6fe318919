package io.github.hfclient.tasks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pieces of one answer add up to. */
final class ChoiceSoFar {
    private final Words text = new Words();
    private final Words reasoning = new Words();
    private final Words refusal = new Words();
    private final ToolCallsSoFar toolCalls = new ToolCallsSoFar();
    private final List<TokenLogprob> logprobs = new ArrayList<>(0);
    private @Nullable String finishReason;

    void add(ChatPiece piece) {
        text.add(piece.text());
        reasoning.add(piece.reasoning());
        refusal.add(piece.refusal());
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
