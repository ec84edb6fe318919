package io.github.hfclient.internal.address;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where to send requests and how patiently: what a view of the client has been told. */
public record Choice(
        @Nullable String model,
        @Nullable URI url,
        @Nullable Duration within,
        @Nullable String token,
        Map<String, String> headers,
        boolean waitForModel) {
    public static final Choice NONE = new Choice(null, null, null, null, Map.of(), false);

    @Override
    public String toString() {
        return (model == null ? "the default model" : model) + (url == null ? "" : " at " + url.getHost());
    }
}
