package io.github.hfclient.wire;

import io.github.hfclient.HfClientBuilder;
import java.net.URI;

/** Whom a client meets, and how it speaks with them. */
interface Peer extends AutoCloseable {
    URI uri();

    /** A client that can speak so. */
    HfClientBuilder speaking(HfClientBuilder client);

    /** What it does with the client before the trouble begins. */
    default void met(Meeting meeting) {}

    /** How many requests have reached it. */
    int requests();

    /** It has seen what so many attempts of the client must have sent. */
    void assertSaw(int attempts);

    /** No request and no answer is under way any more. */
    void assertNoneInProgress();

    @Override
    void close();
}
