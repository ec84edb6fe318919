package io.github.hfclient;

/**
 * One thing that a {@link Doctor} looked at. Immutable; holds no token.
 *
 * @param topic what was looked at, such as {@code token} or {@code proxy}
 * @param state how it is
 * @param text what was seen, in a sentence or two
 * @param remedy what to do about it; empty if there is nothing to do
 */
public record Finding(String topic, State state, String text, String remedy) {
    /** How a thing is. */
    public enum State {
        /** As it should be. */
        OK,
        /** Calls may work, but something is odd. */
        WARN,
        /** Calls will not work like this. */
        FAIL,
        /** It could not be looked at; the text says why. */
        SKIPPED
    }

    /** Whether somebody has something to do: a warning or a failure. */
    public boolean trouble() {
        return state == State.WARN || state == State.FAIL;
    }

    /** Such as {@code FAIL tls: the certificate has expired. Renew it.} */
    @Override
    public String toString() {
        return state + " " + topic + ": " + text + (remedy.isEmpty() ? "" : " " + remedy);
    }
}
