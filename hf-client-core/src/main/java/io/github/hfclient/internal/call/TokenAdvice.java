package io.github.hfclient.internal.call;

import io.github.hfclient.internal.address.Hosts;
import io.github.hfclient.internal.error.ErrorBody;
import java.util.Locale;

/** What a caller can do about a token that is missing, unknown or not allowed to. */
final class TokenAdvice {
    private static final String SETTINGS = "https://huggingface.co/settings/tokens";
    private static final String PERMISSION = "the permission \"Make calls to Inference Providers\"";
    private static final String TERMS = "with the account of the token, accept the terms on the model's page";

    private TokenAdvice() {}

    /** The server knows no such caller. */
    static String unknown(Call call) {
        String source = call.tokenSource();
        if (source == null) return none(call);
        String rest = call.own() ? "" : ": look at " + SETTINGS + " whether it is still valid";
        return "; the token from " + source + " was not accepted" + rest;
    }

    /** The server knows the caller, and does not let it. */
    static String forbidden(Call call, ErrorBody error) {
        if (call.tokenSource() == null) return none(call);
        if (call.own()) return "; the token from " + call.tokenSource() + " may not do this there";
        String said = (error.message() + " " + error.code()).toLowerCase(Locale.ROOT);
        if (said.contains("gated")) return "; " + TERMS;
        if (said.contains("permission")) {
            String member = said.contains("behalf of org") ? ", and its account a role in that organisation" : "";
            return "; give the token " + PERMISSION + " at " + SETTINGS + member;
        }
        return "; the token needs " + PERMISSION + ", and a gated model its terms accepted";
    }

    private static String none(Call call) {
        if (!call.own()) return "; no token was sent: set HF_TOKEN, or builder().token(..)" + overlooked(call);
        return Hosts.named(call.target().uri())
                ? "; no token was sent, because one goes there over https only"
                : "; a token goes to a host of your own only when its view has one: at(url).token(..)";
    }

    private static String overlooked(Call call) {
        String why = call.whyNoToken();
        return why == null ? "" : " (" + why + ")";
    }
}
