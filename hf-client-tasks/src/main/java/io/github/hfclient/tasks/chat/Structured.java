package io.github.hfclient.tasks.chat;

import io.github.hfclient.Require;
import java.io.Serializable;

/**
 * What a model said, as a value of the caller's own.
 *
 * @param value made of the answer's text
 * @param answer as it came
 * @param <T> the value
 */
public record Structured<T>(T value, ChatAnswer answer) implements Serializable {
    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if one is null
     */
    public Structured {
        Require.present("value", value);
        Require.present("answer", answer);
    }
}
