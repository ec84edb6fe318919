package io.github.hfclient.json;

/**
 * Says which JSON was expected, which came, and where. The message holds names and positions but never a value, because
 * values are other people's texts.
 */
public final class JsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong, such as {@code expected a number at /0/score, found text}; without the values
     */
    public JsonException(String message) {
        super(message);
    }
}
