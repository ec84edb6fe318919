package io.github.hfclient.auth;

import io.github.hfclient.internal.secret.TokenRule;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Says which token a request carries. Must be safe for use by several threads.
 *
 * <pre>{@code
 * TokenProvider rotating = TokenProvider.file(Path.of("/run/secrets/hf_token"));
 * }</pre>
 */
@FunctionalInterface
public interface TokenProvider {
    /**
     * The token, or null if there is none. Asked once for each attempt, on the thread of the call, so that a changed
     * token is used without a restart; what it throws reaches the caller.
     */
    @Nullable
    String token();

    /**
     * Always this token, without the white space and the pair of quotes around it; none if nothing is left.
     *
     * @throws IllegalArgumentException if a line break, a blank, a control or a non-ASCII character is inside; the
     *     message does not show the token
     */
    static TokenProvider of(String token) {
        String clean = TokenRule.clean(token, "the given token");
        return () -> clean;
    }

    /**
     * The content of a file in UTF-8, read anew for each attempt, as for a secret that is mounted and rotated; no token
     * if the file is blank. The {@link #token()} of the result throws {@link java.io.UncheckedIOException} if the file
     * cannot be read, and {@link IllegalArgumentException} as {@link #of} does.
     */
    static TokenProvider file(Path file) {
        return () -> TokenRule.clean(TextFile.read(file), "the token file " + file);
    }
}
