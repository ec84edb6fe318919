package io.github.hfclient.wire;

import io.github.hfclient.testkit.Extent;
import io.github.hfclient.testkit.Trouble;
import io.github.hfclient.testkit.Troubles;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every trouble that a server can make, met by a call that is given nothing else: it ends as expected and leaves nothing behind. */
@Timeout(180)
class HostileCatalogueTest {
    static Stream<Arguments> troubles() {
        return Extent.of(
                Troubles.all(),
                trouble -> Wires.under(trouble, Expectations.of(trouble).end())
                        .flatMap(wire -> ways(wire).map(way -> Arguments.of(trouble, way, wire))));
    }

    /** Over TLS and HTTP/2 one of the ways: they differ only in whose thread they run on. */
    private static Stream<Way> ways(Wire wire) {
        return wire == Wire.PLAIN ? Stream.of(Way.values()) : Stream.of(Way.CALL_ASYNC);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("troubles")
    void endsAsExpectedAndLeavesNothingBehind(Trouble trouble, Way way, Wire wire) {
        Expected expected = Wires.over(wire, trouble, Expectations.of(trouble));
        try (Meeting meeting = new Meeting(new Hostile(trouble, wire), expected.end())) {
            Asked.call(meeting, way, "I love you", expected);
        }
    }
}
