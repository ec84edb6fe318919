package io.github.hfclient.internal;

import io.github.hfclient.auth.FoundToken;
import io.github.hfclient.auth.TokenChain;
import io.github.hfclient.auth.TokenProvider;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Where the client's own token comes from. */
public interface TokenSource {
    /**
     * The token, asked for before every attempt.
     *
     * @param afresh whether the last one was rejected, so that a remembered one will not do
     */
    @Nullable
    FoundToken token(boolean afresh);

    static TokenSource of(TokenProvider provider, String name) {
        return afresh -> {
            String token = TokenRule.clean(provider.token(), name);
            return token == null ? null : new FoundToken(token, name);
        };
    }

    /** Why there is none although there seems to be one; null if there is nothing to say. */
    default @Nullable String whyNone() {
        return null;
    }

    static TokenSource of(TokenChain chain) {
        return new OfChain(chain, new AtomicReference<>());
    }

    /** Looks through the chain once, and again after a rejection: files need not be read for every call. */
    record OfChain(TokenChain chain, AtomicReference<@Nullable Optional<FoundToken>> remembered)
            implements TokenSource {
        @Override
        public @Nullable FoundToken token(boolean afresh) {
            Optional<FoundToken> found = remembered.get();
            if (found == null || afresh) {
                found = chain.find();
                remembered.set(found);
            }
            return found.orElse(null);
        }

        @Override
        public @Nullable String whyNone() {
            return chain.overlooked().orElse(null);
        }
    }
}
