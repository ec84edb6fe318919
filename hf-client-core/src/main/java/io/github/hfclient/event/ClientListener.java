package io.github.hfclient.event;

/**
 * Hears what happens in a client. Called on the threads of the calls, by several at once, and in their way: be quick. What it
 * throws is logged once and otherwise ignored.
 */
@FunctionalInterface
public interface ClientListener {
    /** Something happened. */
    void on(ClientEvent event);
}
