package io.github.hfclient.transport;

import java.io.IOException;

/**
 * Sends one request. The client's own one is built on {@code java.net.http}; wrap it or replace it to record, to count or to
 * test. Called on the thread of the call, by many threads at once. Retries, tokens and limits are above it.
 */
@FunctionalInterface
public interface Transport {
    /**
     * Sends the request and returns as soon as the status and the headers of the answer are there. Redirects are answers and
     * must not be followed.
     *
     * @throws java.net.ConnectException if no connection could be made
     * @throws java.net.SocketTimeoutException if {@link HttpCall#timeLeft()} ran out
     * @throws IOException if the connection failed before an answer began; what fails later is thrown by the body's stream
     * @throws InterruptedException if the thread was interrupted; the connection is then closed
     */
    HttpReply send(HttpCall call) throws IOException, InterruptedException;
}
