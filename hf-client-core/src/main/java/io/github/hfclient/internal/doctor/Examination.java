package io.github.hfclient.internal.doctor;

import io.github.hfclient.Finding;
import io.github.hfclient.auth.FoundToken;
import io.github.hfclient.internal.address.Hosts;
import io.github.hfclient.internal.address.Tokens;
import io.github.hfclient.internal.doctor.network.Bounded;
import io.github.hfclient.internal.secret.KeysOfView;
import io.github.hfclient.internal.secret.Scrubbing;
import io.github.hfclient.internal.secret.Secrets;
import io.github.hfclient.transport.Transport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at one topic after the other, from what lies on this machine to what a server says. */
public final class Examination {
    private final Setup setup;
    private final @Nullable String url;
    private final @Nullable String givenToken;
    private final Bounded bounded;
    private final Secrets secrets = new Secrets();

    /**
     * An examination.
     *
     * @param url the server to examine the way to; null for the base URL
     * @param givenToken the token for it; null for the client's own
     * @param limit how long a step may take
     */
    public Examination(Setup setup, @Nullable String url, @Nullable String givenToken, Duration limit) {
        this.setup = setup;
        this.url = url;
        this.givenToken = givenToken;
        this.bounded = new Bounded(setup.time(), limit);
        secrets.remember(givenToken);
    }

    public List<Finding> findings() {
        BaseUrl base = BaseUrl.of(setup);
        BaseUrl target = url == null ? base : BaseUrl.given(url);
        List<Finding> all = new ArrayList<>();
        if (url != null) all.addAll(base.troubles()); // they stop the client from being built
        all.addAll(target.findings());
        all.addAll(new TokenCheck(setup, givenToken, target.uri()).findings());
        all.addAll(url == null ? onBase(target.uri()) : onOwn(target.uri(), base.orRouter()));
        if (target.uri() != null) KeysOfView.inQuery(target.uri()).forEach(secrets::remember);
        return all.stream().map(this::scrubbed).toList();
    }

    private List<Finding> onBase(@Nullable URI base) {
        if (base == null) return nothingToAsk();
        FoundToken token = token(base, base);
        return examine(base, (steps, probe) -> {
            steps.step("account", () -> new AccountCheck(probe, base, token).finding());
            steps.step("permission", () -> new PermissionCheck(probe, base, token).finding());
        });
    }

    private List<Finding> onOwn(@Nullable URI own, URI base) {
        if (own == null) return nothingToAsk();
        FoundToken token = token(own, base);
        List<Finding> all = new ArrayList<>();
        all.add(TokenCheck.use(own, token));
        all.addAll(examine(
                own, (steps, probe) -> steps.step("server", () -> new ServerCheck(probe, own, token).finding())));
        return all;
    }

    private static List<Finding> nothingToAsk() {
        return List.of(new Findings("network").skipped("Not looked at, for want of a URL that can be asked."));
    }

    private interface LastSteps {
        void add(Steps steps, Probe probe);
    }

    /** What the way to a server and every answer tell, and then what only this server can. */
    private List<Finding> examine(URI target, LastSteps last) {
        try (OpenTransport sending = sending()) {
            Probe probe = new Probe(sending.transport(), bounded, setup.userAgent());
            ProxyCheck proxy = ProxyCheck.of(setup, target);
            Steps steps = new Steps(proxy.findings());
            new RouteCheck(setup.network(), bounded, proxy.way()).addTo(steps);
            new AnswerCheck(probe, setup.time(), target).addTo(steps);
            last.add(steps, probe);
            return steps.findings();
        }
    }

    /** A runtime whose trust store is broken makes no HTTP client; the TLS step says why. */
    private OpenTransport sending() {
        try {
            return setup.sending().get();
        } catch (UncheckedIOException e) {
            Transport none = call -> {
                throw new IOException("no HTTP client could be made", e);
            };
            return new OpenTransport(none, () -> {});
        }
    }

    /** The token that a request there would carry; one that cannot be used was reported as such already. */
    private @Nullable FoundToken token(URI target, URI base) {
        try {
            FoundToken chosen = new Tokens(setup.tokens(), base, secrets).choose(target, givenToken);
            return givenToken == null || chosen == null ? chosen : new FoundToken(givenToken, TokenCheck.GIVEN);
        } catch (RuntimeException e) {
            return null;
        }
    }

    private Finding scrubbed(Finding finding) {
        Scrubbing scrubbing = new Scrubbing(secrets);
        return new Finding(
                finding.topic(), finding.state(), scrubbing.line(finding.text()), scrubbing.line(finding.remedy()));
    }

    /** Whether a URL belongs to Hugging Face, where accounts and their tokens are known. */
    static boolean ofHuggingFace(URI uri) {
        return Hosts.ofHuggingFace(uri);
    }
}
