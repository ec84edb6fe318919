package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfException;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.Trouble;
import io.github.hfclient.testkit.Troubles;
import io.github.hfclient.wire.Expected.End;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every trouble that a server can make, met by a call that is given nothing else: it ends as expected and leaves nothing behind. */
@Timeout(30)
class HostileCatalogueTest {
    static Stream<Arguments> troubles() {
        return Troubles.all().stream()
                .flatMap(trouble -> Wires.under(
                                trouble, Expectations.of(trouble).end())
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
        try (Meeting meeting = new Meeting(trouble, wire, expected.end())) {
            Result<Json> result = meeting.ended(way.start(meeting.hf, Ask.of("I love you")), expected.end());
            if (expected.answer() != null) assertThat(result.answer()).isEqualTo(Json.parse(expected.answer()));
            else assertFailure(meeting, result.failedWith(expected.failure()), expected);
            meeting.assertRequests(expected);
            meeting.assertEnded(result.kind());
            boolean movedByTest = expected.end() == End.MANUAL_DEADLINE;
            assertThat(meeting.elapsed())
                    .isLessThanOrEqualTo(movedByTest ? Meeting.LIMIT.plus(Meeting.LIMIT) : Meeting.LIMIT);
        }
    }

    private static void assertFailure(Meeting meeting, HfException failure, Expected expected) {
        assertThat(failure.getMessage()).startsWith("test-task by acme/m at 127.0.0.1: ");
        meeting.assertFailure(failure, expected);
    }
}
