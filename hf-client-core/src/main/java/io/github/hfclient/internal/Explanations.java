package io.github.hfclient.internal;

import io.github.hfclient.Explanation;
import io.github.hfclient.internal.call.Call;
import io.github.hfclient.internal.secret.KeysOfView;
import io.github.hfclient.internal.secret.Secrets;
import io.github.hfclient.transport.HttpCall;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Says what a call would send, fit to be shown to others: what the client cannot know to be harmless, such as a key in a header
 * of the view or in the query of a URL, is hidden.
 */
final class Explanations {
    private static final String STARS = "***";

    private Explanations() {}

    /**
     * Of a call that is not going to be sent.
     *
     * @param ofView the headers that the view added
     */
    static Explanation of(Call call, Map<String, String> ofView, int listRows) {
        HttpCall http = call.http(); // chooses the token, so before anything is scrubbed
        Secrets secrets = call.secrets();
        String url = secrets.scrub(shown(http.uri()));
        Map<String, String> headers = shown(http.headers(), ofView, secrets);
        String json = call.json();
        String body = json == null ? "(" + http.body() + ")" : secrets.scrub(json);
        String curl = Curl.command(url, headers, json == null ? Curl.file("media") : Curl.text(body));
        return new Explanation(http.method(), url, headers, body, call.tokenSource(), listRows, curl);
    }

    private static String shown(URI uri) {
        String query = uri.getRawQuery();
        String path = uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
        return query == null ? path : path + "?" + query.replaceAll("(^|&)([^=&]*)=[^&]*", "$1$2=" + STARS);
    }

    private static Map<String, String> shown(Map<String, String> headers, Map<String, String> ofView, Secrets secrets) {
        Map<String, String> shown = new LinkedHashMap<>();
        headers.forEach((name, value) -> {
            boolean hidden = ofView.containsKey(name) && KeysOfView.isHeader(name);
            shown.put(name, hidden ? STARS : secrets.scrub(value));
        });
        if (shown.containsKey("Authorization")) shown.put("Authorization", "Bearer " + STARS);
        return shown;
    }
}
