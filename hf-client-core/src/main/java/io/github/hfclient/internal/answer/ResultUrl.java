package io.github.hfclient.internal.answer;

import io.github.hfclient.internal.address.Target;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.transport.HttpReply;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Says from where a result may be fetched. No message shows a URL: who has it, often has the result. */
final class ResultUrl {
    private ResultUrl() {}

    /**
     * The URL in an answer: https, or of the server that gave the answer, and at no private address unless that server has one:
     * a server must not make the client ask machines that it cannot ask itself.
     *
     * @throws JsonException if it is none of these
     */
    static URI of(String url, Target asked) {
        URI uri = parsed(url);
        boolean may = "https".equalsIgnoreCase(uri.getScheme()) || origin(uri).equals(asked.origin());
        if (uri.getHost() == null || uri.getUserInfo() != null || !may) {
            throw new JsonException(
                    "the result lies behind a URL that is neither https nor of the server that was asked");
        }
        if (PrivateAddress.in(uri) && !PrivateAddress.in(asked.uri())) {
            throw new JsonException("the result lies at a private address, and the server that was asked has none");
        }
        return uri;
    }

    /**
     * Where a redirect leads to; null if the reply is none.
     *
     * @throws JsonException if that is another server
     */
    static @Nullable URI next(URI at, HttpReply reply) {
        String location = reply.header("location");
        if (reply.status() / 100 != 3 || location == null) return null;
        URI next = at.resolve(parsed(location));
        if (!origin(next).equals(origin(at))) throw new JsonException("it was moved to another host");
        return next;
    }

    private static URI parsed(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw new JsonException("the result lies behind a URL that is none"); // the cause would show it
        }
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
