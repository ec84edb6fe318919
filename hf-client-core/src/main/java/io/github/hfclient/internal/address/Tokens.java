package io.github.hfclient.internal.address;

import io.github.hfclient.auth.FoundToken;
import io.github.hfclient.internal.secret.Secrets;
import io.github.hfclient.internal.secret.TokenRule;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Decides which token a request carries, if any: no token ever goes to a host that it was not meant for. */
public final class Tokens {
    private final TokenSource own;
    private final URI base;
    private final Secrets secrets;

    public Tokens(TokenSource own, URI base, Secrets secrets) {
        this.own = own;
        this.base = base;
        this.secrets = secrets;
    }

    /**
     * The token of a request, null if it carries none.
     *
     * @param ofView the token that the view names, null if it names none
     * @throws IllegalArgumentException if the token cannot be one, or not one of the host
     */
    public @Nullable FoundToken choose(URI target, @Nullable String ofView) {
        FoundToken chosen = ofView != null ? new FoundToken(ofView, "the view") : ownFor(target);
        return chosen == null ? null : checked(target, chosen);
    }

    private FoundToken checked(URI target, FoundToken chosen) {
        if (Hosts.ofHuggingFace(target) && !chosen.token().startsWith("hf_")) throw notTheirs(chosen);
        secrets.remember(chosen.token());
        return chosen;
    }

    /** Why there is none although there seems to be one; null if there is nothing to say. */
    @Nullable
    public String whyNone() {
        return own.whyNone();
    }

    /** Another token of the client's own than the one that was rejected, null if there is none. */
    @Nullable
    public FoundToken renewed(URI target, FoundToken rejected) {
        FoundToken now = own.token(true);
        return now == null || now.token().equals(rejected.token()) ? null : checked(target, now);
    }

    private @Nullable FoundToken ownFor(URI target) {
        boolean home = target.getScheme().equals(base.getScheme())
                && target.getRawAuthority().equals(base.getRawAuthority());
        return home || Hosts.ofHuggingFace(target) ? own.token(false) : null;
    }

    private static IllegalArgumentException notTheirs(FoundToken chosen) {
        return new IllegalArgumentException("the token from " + chosen.source() + " "
                + TokenRule.looksLike(chosen.token())
                + ": it does not start with hf_, so it is not sent to Hugging Face");
    }
}
