package io.github.hfclient.internal;

import io.github.hfclient.internal.error.ErrorBody;
import io.github.hfclient.transport.HttpReply;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a caller can do about an error, in half a sentence. Source: https://huggingface.co/docs/inference-providers */
final class Advice {
    static final String WAIT_LONGER = "; allow more time with within(..)";

    private Advice() {}

    static String on(Call call, HttpReply reply, ErrorBody error) {
        return switch (reply.status()) {
            case 301, 302, 303, 307, 308 -> redirect(reply);
            case 401 -> token(call);
            case 402 -> "; buy credits, or wait for the next month's";
            case 403 ->
                "; the token needs the permission \"Make calls to Inference Providers\", and a gated model its terms accepted";
            case 404 -> "; check the model's name, and on its page whether it is served";
            case 410 -> "; this model is not served any more: choose another one";
            case 413 -> "; send less at once";
            case 429 -> "; wait, or send fewer requests at a time";
            default -> onWords(error);
        };
    }

    private static String onWords(ErrorBody error) {
        if (noSuchModel(error)) return "; choose a model that is served, see its page on the Hub";
        return error.answered() ? "; the model has answered all the same: see bodyExcerpt()" : "";
    }

    /** Some servers say "no such model" with a 400. */
    static boolean noSuchModel(ErrorBody error) {
        String message = error.message() == null ? "" : error.message().toLowerCase(Locale.ROOT);
        return "model_not_supported".equals(error.code()) || message.contains("model not supported by provider");
    }

    private static String redirect(HttpReply reply) {
        @Nullable String location = reply.header("location");
        return "; it wants to go to " + (location == null ? "nowhere" : location.replaceAll("[?#].*|\\p{Cntrl}", ""))
                + ", which a request with a body does not follow: use that URL if you trust it";
    }

    private static String token(Call call) {
        String source = call.tokenSource();
        if (source != null) return "; the token from " + source + " was not accepted";
        return call.target().own() && !Hosts.ofHuggingFace(call.target().uri())
                ? "; a token goes to a host of your own only when its view has one: at(url).token(..)"
                : "; no token was sent: set HF_TOKEN, or builder().token(..)";
    }
}
