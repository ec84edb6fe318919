package io.github.hfclient.benchmark.soak;

/** A token that another one replaces every ten seconds, the same one in the client's and the server's process. */
final class Tokens {
    private static final long MILLIS = 10_000;

    private Tokens() {}

    static String current() {
        return "hf_soak_" + System.currentTimeMillis() / MILLIS;
    }
}
