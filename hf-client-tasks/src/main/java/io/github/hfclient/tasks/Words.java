package io.github.hfclient.tasks;

import org.jspecify.annotations.Nullable;

/** Text that comes in pieces, mostly in none or in one, which is then taken as it is. */
final class Words {
    private String only = "";
    private @Nullable StringBuilder several;

    void add(String piece) {
        if (piece.isEmpty()) return;
        if (several == null && only.isEmpty()) only = piece;
        else joined().append(piece);
    }

    private StringBuilder joined() {
        if (several == null) several = new StringBuilder(only);
        return several;
    }

    @Override
    public String toString() {
        return several == null ? only : several.toString();
    }
}
