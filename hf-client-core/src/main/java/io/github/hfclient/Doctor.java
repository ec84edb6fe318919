package io.github.hfclient;

import io.github.hfclient.internal.doctor.Examination;
import io.github.hfclient.internal.doctor.Setup;
import io.github.hfclient.internal.secret.TokenRule;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says why calls do not work: looks at the token and where it comes from, the base URL, the proxy, the network and its TLS, the
 * clock, and what the token may do or which server answers. Each finding comes with its remedy, and what cannot be looked at,
 * for want of a network or of a token, is said to be skipped. No finding shows a token.
 *
 * <pre>{@code
 * HfClient.builder().doctor().examine().forEach(System.out::println);
 * HfClient.builder().doctor().at("https://my.endpoint").token(key).examine();   // a server of your own
 * }</pre>
 *
 * <p>Sends at most three small requests; one of them asks a model, which can cost what one call costs. Immutable and safe for
 * use by several threads.
 */
public final class Doctor {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Setup setup;
    private final @Nullable String url;
    private final @Nullable String token;
    private final Duration limit;

    Doctor(Setup setup) {
        this(setup, null, null, PATIENCE);
    }

    private Doctor(Setup setup, @Nullable String url, @Nullable String token, Duration limit) {
        this.setup = setup;
        this.url = url;
        this.token = token;
        this.limit = limit;
    }

    /** Examines the way to this URL, as {@link Inference#at} would use it, in place of Hugging Face; a bad URL is a finding. */
    public Doctor at(String url) {
        return new Doctor(setup, Require.text("url", url), token, limit);
    }

    /**
     * With the token that {@link Inference#token} would be given, whatever the host.
     *
     * @throws IllegalArgumentException if it cannot be a token; the message does not show it
     */
    public Doctor token(String token) {
        String clean = TokenRule.clean(Require.text("token", token), "token(..)");
        return new Doctor(setup, url, Require.text("token", clean), limit);
    }

    /**
     * How long each step may take, 10 seconds if not set; at most six of them may have to wait.
     *
     * @throws IllegalArgumentException if it is zero or negative
     */
    public Doctor within(Duration step) {
        return new Doctor(setup, url, token, Require.positive("within", step));
    }

    /** Looks at everything, in this order. Takes a second or two, unless something does not answer; never throws for a finding. */
    public List<Finding> examine() {
        return new Examination(setup, url, token, limit).findings();
    }
}
