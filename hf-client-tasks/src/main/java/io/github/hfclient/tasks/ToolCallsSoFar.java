package io.github.hfclient.tasks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Joins the pieces of tool calls. */
final class ToolCallsSoFar {
    private static final class Call {
        private @Nullable String id;
        private @Nullable String name;
        private final StringBuilder arguments = new StringBuilder();

        /** Servers that repeat the id or the name in every piece mean no other call by it. */
        void add(ToolCallPiece piece) {
            if (id == null) id = piece.id();
            if (name == null) name = piece.name();
            arguments.append(piece.arguments());
        }

        ToolCall whole() {
            return new ToolCall(id, name == null ? "" : name, arguments.toString());
        }
    }

    private final List<Call> calls = new ArrayList<>();
    private final Map<Integer, Call> byIndex = new HashMap<>();

    /** What these pieces alone add up to. */
    static List<ToolCall> joined(List<ToolCallPiece> pieces) {
        if (pieces.isEmpty()) return List.of();
        ToolCallsSoFar calls = new ToolCallsSoFar();
        pieces.forEach(calls::add);
        return calls.whole();
    }

    void add(ToolCallPiece piece) {
        Call known = known(piece);
        Call call = known == null || begins(piece, known) ? begun(piece) : known;
        call.add(piece);
    }

    /** A piece without a number goes on with the last call. */
    private @Nullable Call known(ToolCallPiece piece) {
        if (piece.index() != null) return byIndex.get(piece.index());
        return calls.isEmpty() ? null : calls.get(calls.size() - 1);
    }

    /** Whole calls come with a name each, and from some servers without numbers or all with the same. */
    private static boolean begins(ToolCallPiece piece, Call known) {
        if (piece.name() == null) return false;
        boolean otherId = piece.id() != null && known.id != null && !piece.id().equals(known.id);
        return piece.index() == null || otherId;
    }

    private Call begun(ToolCallPiece piece) {
        Call call = new Call();
        calls.add(call);
        if (piece.index() != null) byIndex.put(piece.index(), call);
        return call;
    }

    List<ToolCall> whole() {
        return calls.stream().map(Call::whole).toList();
    }
}
