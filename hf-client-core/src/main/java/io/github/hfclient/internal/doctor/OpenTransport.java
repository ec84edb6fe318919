package io.github.hfclient.internal.doctor;

import io.github.hfclient.transport.Transport;

/**
 * A way to send requests, until it is closed.
 *
 * @param end frees what it holds
 */
public record OpenTransport(Transport transport, Runnable end) implements AutoCloseable {
    @Override
    public void close() {
        end.run();
    }
}
