package io.github.hfclient.internal.doctor;

import io.github.hfclient.Finding;
import io.github.hfclient.auth.FoundToken;
import io.github.hfclient.internal.address.Hosts;
import io.github.hfclient.internal.secret.TokenRule;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which token there is, of which kind, and what is odd about the places it may come from.
 *
 * @param given the one the view names; null for the client's own
 * @param target where it is to go; null if that is not known
 */
record TokenCheck(
        Setup setup, @Nullable String given, @Nullable URI target) {
    static final String GIVEN = "token(..)";
    private static final Findings TOPIC = new Findings("token");
    private static final Findings USE = new Findings("token use");
    private static final Pattern PLACEHOLDER = Pattern.compile("hf_(x+|X+|\\*+|\\.+|(?i).*(your|token|here).*)");
    private static final String MAKE_ONE = "Make one at https://huggingface.co/settings/tokens with the permission"
            + " \"Make calls to Inference Providers\", and put it into the variable HF_TOKEN.";

    List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        all.add(kind());
        if (given == null && setup.places() != null) all.addAll(setup.places().examine());
        return all;
    }

    private Finding kind() {
        try {
            FoundToken token = given == null ? setup.tokens().token(false) : new FoundToken(given, GIVEN);
            return token == null ? none() : of(token);
        } catch (RuntimeException e) { // that of a provider too, whatever it throws
            String why = e.getMessage() == null ? e.getClass().getName() : e.getMessage();
            return TOPIC.fail("No usable token: " + why + ".", "Store the token anew, alone and on one line.");
        }
    }

    private Finding none() {
        String none =
                setup.places() == null ? "None was given." : "None was found, neither in variables nor in a file.";
        return forHuggingFace() ? TOPIC.warn(none, MAKE_ONE) : TOPIC.ok(none);
    }

    private Finding of(FoundToken token) {
        String from = " from " + token.source();
        if (PLACEHOLDER.matcher(token.token()).matches()) {
            return TOPIC.fail("The one" + from + " is a placeholder, no token.", MAKE_ONE);
        }
        if (token.token().startsWith("hf_")) return TOPIC.ok(kindOf(token.token()) + from + ".");
        return forHuggingFace() ? foreign(token) : TOPIC.ok("A key that is none of Hugging Face" + from + ".");
    }

    private static String kindOf(String token) {
        boolean passing = token.startsWith("hf_oauth_") || token.startsWith("hf_jwt_");
        return passing ? "An OAuth token of Hugging Face, which expires," : "An access token of Hugging Face";
    }

    private boolean forHuggingFace() {
        return target == null || Hosts.ofHuggingFace(target);
    }

    private static Finding foreign(FoundToken token) {
        return TOPIC.fail(
                "The one from " + token.source() + " " + TokenRule.looksLike(token.token())
                        + ": it does not start with hf_ and is never sent to Hugging Face.",
                MAKE_ONE);
    }

    /** Whether a server of the user's own gets a token. */
    static Finding use(URI own, @Nullable FoundToken token) {
        if (token == null) {
            return USE.ok("None goes to " + own.getHost()
                    + ": one that is found on this machine, or given to the builder, goes"
                    + " to Hugging Face and the base URL only. If the server wants one, name it: at(url).token(..).");
        }
        return own.getScheme().equals("https") || isLoopback(own)
                ? USE.ok("The one from " + token.source() + " goes to " + own.getHost() + ".")
                : USE.warn(
                        "The one from " + token.source() + " goes to " + own.getHost() + " unencrypted.", "Use https.");
    }

    private static boolean isLoopback(URI uri) {
        return List.of("localhost", "127.0.0.1", "[::1]").contains(uri.getHost());
    }
}
