package io.github.hfclient.tasks.chat;

import io.github.hfclient.tasks.TokenLogprob;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pieces of one answer add up to. An answer that comes at once is its only piece, and is not copied. */
final class ChoiceSoFar {
    private static final ChatPiece NOTHING = new ChatPiece("", "", "", List.of(), List.of(), null, null, 0);

    private @Nullable ChatPiece first;
    private @Nullable Sum sum;

    void add(ChatPiece piece) {
        if (first == null) {
            first = piece;
            return;
        }
        if (sum == null) sum = new Sum(first);
        sum.add(piece);
    }

    boolean finished() {
        return (sum == null ? only().finishReason() : sum.finishReason) != null;
    }

    ChatChoice choice() {
        return sum == null ? choice(only()) : sum.choice();
    }

    private ChatPiece only() {
        return first == null ? NOTHING : first;
    }

    private static ChatChoice choice(ChatPiece only) {
        List<ToolCall> toolCalls = ToolCallsSoFar.joined(only.toolCalls());
        return new ChatChoice(
                only.text(),
                only.reasoning(),
                only.refusal(),
                toolCalls,
                only.logprobs(),
                only.finishReason(),
                only.reasoningField());
    }

    private static final class Sum {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder reasoning = new StringBuilder(0);
        private final StringBuilder refusal = new StringBuilder(0);
        private final ToolCallsSoFar toolCalls = new ToolCallsSoFar();
        private final List<TokenLogprob> logprobs = new ArrayList<>(0);
        private @Nullable String finishReason;
        private @Nullable String reasoningField;

        Sum(ChatPiece first) {
            add(first);
        }

        void add(ChatPiece piece) {
            text.append(piece.text());
            reasoning.append(piece.reasoning());
            refusal.append(piece.refusal());
            toolCalls.add(piece.toolCalls());
            logprobs.addAll(piece.logprobs());
            if (piece.finishReason() != null) finishReason = piece.finishReason();
            if (reasoningField == null) reasoningField = piece.reasoningField();
        }

        ChatChoice choice() {
            return new ChatChoice(
                    text.toString(),
                    reasoning.toString(),
                    refusal.toString(),
                    toolCalls.whole(),
                    logprobs,
                    finishReason,
                    reasoningField);
        }
    }
}
