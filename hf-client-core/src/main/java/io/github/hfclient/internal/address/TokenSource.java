package io.github.hfclient.internal.address;

import io.github.hfclient.auth.FoundToken;
import io.github.hfclient.auth.TokenChain;
import io.github.hfclient.auth.TokenProvider;
import io.github.hfclient.internal.secret.TokenRule;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
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

    /**
     * The places of a chain.
     *
     * @param nanoTime the client's clock
     */
    static TokenSource of(TokenChain chain, LongSupplier nanoTime) {
        return new OfChain(chain, nanoTime, new AtomicReference<>());
    }

    /**
     * Looks through the chain once, and again after a rejection: files need not be read for every call. Where there was no token,
     * somebody may have logged in since, so that it looks again after a while.
     */
    record OfChain(TokenChain chain, LongSupplier nanoTime, AtomicReference<@Nullable Found> remembered)
            implements TokenSource {
        private static final long AGAIN = Duration.ofSeconds(10).toNanos();

        record Found(Optional<FoundToken> token, long at) {
            boolean holds(long now) {
                return token.isPresent() || now - at < AGAIN;
            }
        }

        @Override
        public @Nullable FoundToken token(boolean afresh) {
            long now = nanoTime.getAsLong();
            Found found = remembered.get();
            if (found == null || afresh || !found.holds(now)) {
                found = new Found(chain.find(), now);
                remembered.set(found);
            }
            return found.token().orElse(null);
        }

        @Override
        public @Nullable String whyNone() {
            return chain.overlooked().orElse(null);
        }
    }
}
