package io.github.hfclient;

import io.github.hfclient.internal.runtime.Time;

/** Clients for tests: with a clock of the test's own, and without the token of whoever runs them. */
public final class TestClients {
    private TestClients() {}

    /** A builder of clients that live in this time, ask this base URL and have no token. */
    public static HfClientBuilder builder(Time time, String baseUrl) {
        return HfClient.builder().time(time).baseUrl(baseUrl).tokenProvider(() -> null);
    }
}
