package io.github.hfclient.auth;

/**
 * A token and the place it was found in. Immutable; its text form hides the token.
 *
 * @param token the token, cleaned, never empty
 * @param source the place, such as {@code HF_TOKEN} or {@code the token file /home/me/.cache/huggingface/token}
 */
public record FoundToken(String token, String source) {
    @Override
    public String toString() {
        return "FoundToken[token=***, source=" + source + "]";
    }
}
