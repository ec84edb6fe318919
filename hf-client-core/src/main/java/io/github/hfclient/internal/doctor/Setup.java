package io.github.hfclient.internal.doctor;

import io.github.hfclient.auth.TokenChain;
import io.github.hfclient.internal.address.TokenSource;
import io.github.hfclient.internal.doctor.network.Network;
import io.github.hfclient.internal.runtime.Time;
import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is examined: the settings of a client, and the machine that it would run on.
 *
 * @param places where the token is looked for; null if the client was told it
 * @param base the base URL that the client was told; null for none
 * @param sending opens the transport that the client would send with
 */
public record Setup(
        Machine machine,
        TokenSource tokens,
        @Nullable TokenChain places,
        @Nullable URI base,
        Network network,
        Supplier<OpenTransport> sending,
        String userAgent,
        Time time) {}
