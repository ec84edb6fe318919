package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfException;
import io.github.hfclient.testkit.BrokenStreams;
import io.github.hfclient.testkit.Extent;
import io.github.hfclient.testkit.Trouble;
import io.github.hfclient.testkit.Troubles;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every trouble that a server can make, met by a chat that is streamed: the whole text, or an error that has the text so far. */
@Timeout(180)
class HostileStreamTest {
    static Stream<Arguments> troubles() {
        return Extent.of(
                Troubles.all(),
                trouble -> Wires.under(trouble, ExpectedStreams.of(trouble).end())
                        .map(wire -> Arguments.of(trouble, wire)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("troubles")
    void isWholeOrAnErrorAndLeavesNothingBehind(Trouble trouble, Wire wire) {
        Expected expected = Wires.over(wire, trouble, ExpectedStreams.of(trouble));
        String first = expected.failure() == HfException.IncompleteAnswer.class ? textSoFar(trouble) : "";
        try (Meeting meeting = new Meeting(new Hostile(trouble, wire), expected.end())) {
            String text = Asked.stream(meeting, "Hello", first, expected);
            if (trouble instanceof BrokenStreams && expected.answer() == null)
                assertThat(textSoFar(trouble)).startsWith(text);
        }
    }

    private static String textSoFar(Trouble trouble) {
        return trouble instanceof BrokenStreams row ? row.textSoFar() : "";
    }
}
