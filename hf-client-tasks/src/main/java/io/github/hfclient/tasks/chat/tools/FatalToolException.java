package io.github.hfclient.tasks.chat.tools;

import org.jspecify.annotations.Nullable;

/** Thrown by the code of a {@link Tool} to end its {@link ToolLoop}: the model is told nothing, the caller gets this exception. */
public final class FatalToolException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Ends the loop.
     *
     * @param message why, for the caller
     * @param cause null if there is none
     */
    public FatalToolException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
