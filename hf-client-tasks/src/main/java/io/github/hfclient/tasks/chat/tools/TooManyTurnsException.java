package io.github.hfclient.tasks.chat.tools;

import org.jspecify.annotations.Nullable;

/** The model still wanted tools when a {@link ToolLoop} had asked it as often as it may. */
public final class TooManyTurnsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable ToolRun soFar;

    TooManyTurnsException(ToolRun soFar, int turns) {
        super("the model still wants tools after " + turns + " turns and "
                + soFar.uses().size() + " calls of tools");
        this.soFar = soFar;
    }

    /** What was said and done until then, its answer being the last one; null only in an exception that was deserialized. */
    public @Nullable ToolRun soFar() {
        return soFar;
    }
}
