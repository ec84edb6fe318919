package io.github.hfclient.testkit;

import java.nio.charset.StandardCharsets;

/** The chunked transfer coding of HTTP/1.1. */
public final class Chunks {

    static final String END = "0\r\n\r\n";

    private Chunks() {}

    /** The head of an answer whose body follows in chunks. */
    static String head(Reply reply) {
        return reply.head("Transfer-Encoding: chunked");
    }

    /** One chunk with this text, which must not be empty. */
    static String chunk(String text) {
        int size = text.getBytes(StandardCharsets.UTF_8).length;
        return Integer.toHexString(size) + "\r\n" + text + "\r\n";
    }
}
