package io.github.hfclient.internal.call;

import io.github.hfclient.internal.address.Hosts;
import io.github.hfclient.internal.error.ErrorBody;
import io.github.hfclient.internal.error.OneLine;
import io.github.hfclient.transport.HttpReply;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a caller can do about a refusal, in a sentence: what the status says, or where that is less, the words. Source:
 * https://huggingface.co/docs/inference-providers
 */
final class Advice {
    static final String WAIT_LONGER = "; allow more time with within(..)";

    private static final int LONGEST_PLACE = 200;

    private Advice() {}

    static String on(Call call, HttpReply reply, ErrorBody error, @Nullable Duration retryAfter) {
        return switch (reply.status()) {
            case 301, 302, 303, 307, 308 -> redirect(reply);
            case 401 -> TokenAdvice.unknown(call);
            case 402 -> "; buy credits, wait for the next month's, or let an organisation pay with billTo(..)";
            case 403 -> TokenAdvice.forbidden(call, error);
            case 407 ->
                "; this is the proxy: give httpClient(..) an HttpClient with that proxy and an authenticator for it,"
                        + " and for Basic set the system property jdk.http.auth.tunneling.disabledSchemes to nothing";
            case 410 -> gone(error);
            case 429 -> limited(call, error, retryAfter);
            default -> onWords(call, reply.status(), error);
        };
    }

    private static String onWords(Call call, int status, ErrorBody error) {
        if (noSuchModel(error)) {
            return "; choose a model that is served, see its page on the Hub; a model made for chat answers chats alone";
        }
        if (error.answered()) return "; the model has answered all the same: see bodyExcerpt()";
        String advice =
                status / 100 == 4 ? WordAdvice.on(error.message(), call.task().route()) : "";
        return advice.isEmpty() ? onStatus(call, status) : advice;
    }

    private static String onStatus(Call call, int status) {
        return switch (status) {
            case 404 -> notFound(call);
            case 413 -> "; the request is larger than the server takes: send less at once";
            case 415 -> "; the server does not take this media type: send the file in another one";
            case 424 -> "; the model failed while it answered: try again later";
            case 504, 524, 598, 599 -> "; a gateway gave up waiting: ask for less at once, or try again later";
            default -> status / 100 == 5 ? failed(call, status) : "";
        };
    }

    /** Some servers say "no such model" with a 400. */
    static boolean noSuchModel(ErrorBody error) {
        String message = error.message() == null ? "" : error.message().toLowerCase(Locale.ROOT);
        return "model_not_supported".equals(error.code()) || message.contains("model not supported by provider");
    }

    private static String redirect(HttpReply reply) {
        @Nullable String location = reply.header("location");
        return "; it wants to go to " + (location == null ? "nowhere" : place(location))
                + ", which a request with a body does not follow: use that URL if you trust it";
    }

    /** What follows the path may hold keys, and nobody reads 100 KB of it. */
    private static String place(String location) {
        return OneLine.cut(OneLine.of(location).replaceAll("[?#].*", ""), LONGEST_PLACE);
    }

    private static String notFound(Call call) {
        return call.own()
                ? "; nothing answers this path there: check the URL, which for a server of the OpenAI kind ends in /v1"
                : "; check the model's name, and on its page whether it is served";
    }

    private static String gone(ErrorBody error) {
        boolean retiredHost = error.message() != null && error.message().contains(Hosts.ROUTER.getHost());
        return retiredHost
                ? "; this host was retired: leave out at(..) and baseUrl(..), or use " + Hosts.ROUTER
                : "; this model is not served any more: choose another one";
    }

    private static String limited(Call call, ErrorBody error, @Nullable Duration retryAfter) {
        if (retryAfter != null) {
            return "; it asks for a pause of " + Math.max(1, retryAfter.toSeconds())
                    + " s, which does not fit into the time of this call: come back later, or allow more with within(..)";
        }
        if ("overloaded".equalsIgnoreCase(error.type())) {
            return "; the server's queue is full: send fewer requests at a time, see maxInFlight(..)";
        }
        String anonymous = call.tokenSource() == null && !call.own() ? "; without a token the limits are low" : "";
        return "; wait, or send fewer requests at a time" + anonymous;
    }

    private static String failed(Call call, int status) {
        boolean asleep = (status == 502 || status == 503) && call.own() && !call.waitsForModel();
        return "; the server failed, not the request: try again later"
                + (asleep ? ", or with waitForModel() if it is an endpoint that sleeps" : "");
    }
}
