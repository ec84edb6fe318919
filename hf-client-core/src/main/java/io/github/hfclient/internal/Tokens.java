package io.github.hfclient.internal;

import io.github.hfclient.auth.TokenProvider;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Decides which token a request carries, if any: no token ever goes to a host that it was not meant for. */
final class Tokens {
    /** A token and where it came from. */
    record Chosen(String value, String source, boolean ofView) {
        @Override
        public String toString() {
            return "a token from " + source;
        }
    }

    private final TokenProvider provider;
    private final String source;
    private final URI base;
    private final Secrets secrets;

    Tokens(TokenProvider provider, String source, URI base, Secrets secrets) {
        this.provider = provider;
        this.source = source;
        this.base = base;
        this.secrets = secrets;
    }

    /** @throws IllegalArgumentException if the token cannot be one */
    @Nullable Chosen choose(URI target, @Nullable String ofView) {
        Chosen chosen = ofView != null ? chosen(ofView, "the view", true) : ownFor(target);
        if (chosen == null) return null;
        if (Hosts.ofHuggingFace(target) && !chosen.value().startsWith("hf_")) throw notTheirs(chosen);
        secrets.remember(chosen.value());
        return chosen;
    }

    /** Whether the provider now gives another token than the one that was rejected. */
    boolean renewed(Chosen rejected) {
        if (rejected.ofView()) return false;
        Chosen now = chosen(provider.token(), source, false);
        return now != null && !now.value().equals(rejected.value());
    }

    private @Nullable Chosen ownFor(URI target) {
        boolean home = target.getScheme().equals(base.getScheme()) && target.getRawAuthority().equals(base.getRawAuthority());
        return home || Hosts.ofHuggingFace(target) ? chosen(provider.token(), source, false) : null;
    }

    private static @Nullable Chosen chosen(@Nullable String raw, String source, boolean ofView) {
        String clean = raw == null ? null : TokenRule.clean(raw, source);
        return clean == null ? null : new Chosen(clean, source, ofView);
    }

    private static IllegalArgumentException notTheirs(Chosen chosen) {
        return new IllegalArgumentException("the token from " + chosen.source() + " does not start with hf_ ("
                + TokenRule.looksLike(chosen.value()) + "), so it is not sent to Hugging Face");
    }
}
