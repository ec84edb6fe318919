package io.github.hfclient.wire;

import static io.github.hfclient.wire.Expected.failure;

import io.github.hfclient.HfException;
import io.github.hfclient.HfException.Unreachable;
import io.github.hfclient.testkit.Cuts;
import io.github.hfclient.testkit.Endless;
import io.github.hfclient.testkit.Framing;
import io.github.hfclient.testkit.Trouble;
import io.github.hfclient.wire.Expected.End;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** Over which wires a trouble is met, and what differs between them. */
final class Wires {
    /** Heads without end, which HTTP/2 has in another form. */
    static final Set<Endless> HEADS =
            EnumSet.of(Endless.STATUS_LINE, Endless.INFORMATION, Endless.HEADERS, Endless.HEADER);

    private Wires() {}

    /** Real limits are so short that making a connection over TLS may outlast them on a busy machine. */
    static Stream<Wire> under(Trouble trouble, End end) {
        if (end == End.REAL_DEADLINE) return Stream.of(Wire.PLAIN);
        boolean http1 = trouble instanceof Framing || (trouble instanceof Endless row && HEADS.contains(row));
        return http1 ? Stream.of(Wire.PLAIN, Wire.TLS) : Stream.of(Wire.values());
    }

    /** With HTTP/2 a broken connection is a stream that is reset, and a reset may overtake the head of the answer. */
    static Expected over(Wire wire, Trouble trouble, Expected expected) {
        if (wire != Wire.HTTP2 || !(trouble instanceof Cuts) || expected.answer() != null) return expected;
        boolean noValue = expected.failure() == Unreachable.class;
        return failure(noValue ? Unreachable.class : HfException.class, 0)
                .requests(1, expected.most() == 1 ? 2 : 3)
                .gaps(0, 500);
    }
}
