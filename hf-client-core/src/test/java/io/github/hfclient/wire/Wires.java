package io.github.hfclient.wire;

import io.github.hfclient.wire.Expected.End;
import java.util.stream.Stream;

/** Under which wires a trouble is met. */
final class Wires {
    private Wires() {}

    /** Real limits are so short that making a connection over TLS may outlast them on a busy machine. */
    static Stream<Wire> under(End end) {
        return end == End.REAL_DEADLINE ? Stream.of(Wire.PLAIN) : Stream.of(Wire.values());
    }
}
