package io.github.hfclient.tasks.chat;

import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.tasks.TokenLogprob;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        List<ToolCall> toolCalls = ToolCalls.joined(only.toolCalls());
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
        private final ToolCalls toolCalls = new ToolCalls();
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

    /**
     * Joins the pieces of tool calls. A number, an id or at least a name tells to which call a piece belongs, but no server sends
     * all of them in every piece, and some send the same number, the same id or the name again and again.
     */
    private static final class ToolCalls {
        private static final class Call {
            private @Nullable String id;
            private @Nullable String name;
            private Json.Obj extra = Json.Obj.EMPTY;
            private final StringBuilder arguments = new StringBuilder();

            void add(ToolCallPiece piece) {
                if (id == null) id = piece.id();
                if (name == null) name = piece.name();
                if (!piece.extra().fields().isEmpty()) extra = extra.with(piece.extra());
                arguments.append(piece.arguments());
            }

            ToolCall whole() {
                return new ToolCall(id, name == null ? "" : name, arguments.toString(), extra);
            }

            /** Whether its arguments are whole, so that no more can follow. */
            boolean complete() {
                try {
                    return !Json.parse(arguments.toString()).absent();
                } catch (JsonException e) {
                    return false;
                }
            }
        }

        private final List<Call> calls = new ArrayList<>();
        private final Map<Integer, Call> byIndex = new HashMap<>();
        private final Map<String, Call> byId = new HashMap<>();

        /** What these pieces alone add up to. */
        static List<ToolCall> joined(List<ToolCallPiece> pieces) {
            if (pieces.isEmpty()) return List.of();
            ToolCalls calls = new ToolCalls();
            calls.add(pieces);
            return calls.whole();
        }

        /** Adds the pieces of one event. Of one call an event has one piece with a name at most. */
        void add(List<ToolCallPiece> pieces) {
            if (pieces.isEmpty()) return;
            Set<Call> seen = new HashSet<>();
            for (ToolCallPiece piece : pieces) {
                Call known = known(piece);
                boolean again = known == null || begins(piece, known) || (piece.name() != null && seen.contains(known));
                Call call = known == null || again ? begun(piece) : known;
                call.add(piece);
                seen.add(call);
            }
        }

        /** A piece without a number or an id goes on with the last call. */
        private @Nullable Call known(ToolCallPiece piece) {
            if (piece.index() != null) return byIndex.get(piece.index());
            Call sameId = piece.id() == null ? null : byId.get(piece.id());
            return sameId != null || calls.isEmpty() ? sameId : calls.get(calls.size() - 1);
        }

        /** A piece with a name begins another call if that differs, or the id, or nothing can follow what is there. */
        private static boolean begins(ToolCallPiece piece, Call known) {
            if (piece.name() == null) return false;
            boolean otherId =
                    piece.id() != null && known.id != null && !piece.id().equals(known.id);
            boolean otherName = known.name != null && !known.name.equals(piece.name());
            return otherId || otherName || (!piece.arguments().isBlank() && known.complete());
        }

        private Call begun(ToolCallPiece piece) {
            Call call = new Call();
            calls.add(call);
            if (piece.index() != null) byIndex.put(piece.index(), call);
            if (piece.id() != null) byId.put(piece.id(), call);
            return call;
        }

        List<ToolCall> whole() {
            return calls.stream().map(Call::whole).toList();
        }
    }
}
