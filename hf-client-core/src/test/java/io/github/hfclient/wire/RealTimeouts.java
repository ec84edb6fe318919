package io.github.hfclient.wire;

import java.time.Duration;

/** The limits that only the machine's own clock can end, because the JDK keeps them; everything else lives in manual time. */
final class RealTimeouts {
    /** For the headers of an answer. */
    static final Duration HEADERS = Duration.ofMillis(250);

    /** For making a connection. */
    static final Duration CONNECT = Duration.ofMillis(200);

    private RealTimeouts() {}
}
