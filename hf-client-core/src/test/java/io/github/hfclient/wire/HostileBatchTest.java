package io.github.hfclient.wire;

import io.github.hfclient.testkit.Extent;
import io.github.hfclient.testkit.Trouble;
import io.github.hfclient.testkit.Troubles;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every trouble that a server can make, met by a batch of two lists of rows: each row is answered or has its failure, and no
 * answer is taken for another row's.
 */
@Timeout(180)
class HostileBatchTest {
    private static final List<String> ROWS = List.of("one", "two", "three", "four", "five", "six");

    static Stream<Arguments> troubles() {
        return Extent.of(
                Troubles.all(),
                trouble ->
                        Wires.under(trouble, Expectations.of(trouble).end()).map(wire -> Arguments.of(trouble, wire)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("troubles")
    void answersOrFailsEachRowAndLeavesNothingBehind(Trouble trouble, Wire wire) {
        ExpectedBatch expected = ExpectedBatch.of(trouble).over(wire, trouble);
        try (Meeting meeting =
                new Meeting(new Hostile(trouble, wire), expected.row().end())) {
            Asked.batch(meeting, ROWS, expected);
        }
    }
}
