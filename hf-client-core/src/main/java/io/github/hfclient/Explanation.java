package io.github.hfclient;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a call of a request would send, found out without sending anything; see {@link Inference#explain}. Holds no token, but
 * the input of the request. Immutable.
 *
 * <pre>{@code
 * out.println(hf.explain(TextClassification.of("I love you")).curl());
 * }</pre>
 *
 * @param method the HTTP method
 * @param url where to, with {@code ***} for every value in its query
 * @param headers in the order in which they are sent; {@code ***} stands for the token and for the values of headers that the
 *     view added, but for {@code Accept}, {@code Prefer} and {@code X-HF-Bill-To}
 * @param body the JSON that is sent, media in it cut short; for media that travel as they are, their type and length
 * @param tokenSource where the token was found, such as {@code HF_TOKEN}; null if none is sent
 * @param listRows how many rows like this one a batch asks about in one request, as far as is known without asking the server;
 *     1 if each goes alone
 * @param curl the same request for a POSIX shell in which {@code HF_TOKEN} is set, without the {@code User-Agent}; as complete
 *     as the other components, and reading media that travel as they are from a file called {@code media}
 */
public record Explanation(
        String method,
        String url,
        Map<String, String> headers,
        String body,
        @Nullable String tokenSource,
        int listRows,
        String curl) {
    /** Copies the headers. */
    public Explanation {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** All of it, for the eye; several lines. */
    @Override
    public String toString() {
        List<String> fields = headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .toList();
        return String.join(
                "\n",
                method + " " + url,
                String.join("\n", fields),
                "",
                body,
                "",
                "token: " + (tokenSource == null ? "none is sent" : "from " + tokenSource),
                "in a batch: " + (listRows == 1 ? "alone" : "up to " + listRows + " rows in one request"),
                curl);
    }
}
