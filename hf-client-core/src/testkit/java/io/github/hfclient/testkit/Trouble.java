package io.github.hfclient.testkit;

import java.io.IOException;
import java.util.Map;

/**
 * One thing that a server can do to a request. The named ones are enums, a family each: {@link Answers},
 * {@link Loading}, {@link Limits}, {@link ErrorBody}, {@link Cuts}, {@link Framing}, {@link Endless}, {@link Bodies},
 * {@link Redirects}, {@link Streams}, {@link BrokenStreams}; and {@link Statuses} by status and form.
 */
public interface Trouble {

    /** What the server does, in one line. */
    String does();

    /**
     * Does it. An exception means that the client left or that the server was closed; the connection is then closed.
     *
     * @throws IOException if the connection is gone
     * @throws InterruptedException if the client left in the middle
     */
    void meet(Exchange exchange) throws IOException, InterruptedException;

    /** The part of a trouble that acts. */
    @FunctionalInterface
    interface Deed {
        void on(Exchange exchange) throws IOException, InterruptedException;
    }

    /** A trouble from its description and its deed. */
    static Trouble of(String does, Deed deed) {
        return new Described(does, deed);
    }

    /** The well-formed answer, and the connection stays open. */
    static Trouble reply(String does, Reply reply) {
        return of(does, exchange -> exchange.send(reply.bytes()));
    }

    /** A well-formed answer of this status, these headers and this UTF-8 body. */
    static Trouble answer(int status, Map<String, String> headers, String body) {
        Reply reply = Reply.of(status, body);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            reply = reply.with(header.getKey(), header.getValue());
        }
        return reply("answers " + status + " with " + headers.keySet(), reply);
    }

    /** A trouble as an enum constant: named, and made of another one. */
    interface Named extends Trouble {
        Trouble trouble();

        @Override
        default String does() {
            return trouble().does();
        }

        @Override
        default void meet(Exchange exchange) throws IOException, InterruptedException {
            trouble().meet(exchange);
        }
    }
}
