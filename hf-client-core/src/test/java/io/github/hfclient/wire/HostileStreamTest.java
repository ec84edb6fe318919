package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfException;
import io.github.hfclient.testkit.BrokenStreams;
import io.github.hfclient.testkit.Trouble;
import io.github.hfclient.testkit.Troubles;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every trouble that a server can make, met by a chat that is streamed: the whole text, or an error that has the text so far. */
@Timeout(30)
class HostileStreamTest {
    static Stream<Arguments> troubles() {
        return Troubles.all().stream()
                .flatMap(trouble -> Wires.under(
                                trouble, ExpectedStreams.of(trouble).end())
                        .map(wire -> Arguments.of(trouble, wire)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("troubles")
    void isWholeOrAnErrorAndLeavesNothingBehind(Trouble trouble, Wire wire) {
        Expected expected = Wires.over(wire, trouble, ExpectedStreams.of(trouble));
        try (Meeting meeting = new Meeting(trouble, wire, expected.end());
                Words.Pieces pieces = meeting.hf.stream(Words.of("Hello"))) {
            String before = expected.failure() == HfException.IncompleteAnswer.class ? begin(trouble, pieces) : "";
            Result<String> result =
                    meeting.ended(CompletableFuture.supplyAsync(() -> before + pieces.whole()), expected.end());
            if (expected.answer() != null) assertThat(result.answer()).isEqualTo(expected.answer());
            else assertFailure(meeting, result.failedWith(expected.failure()), expected);
            assertTextSoFar(trouble, pieces, result);
            meeting.assertRequests(expected);
            meeting.assertEnded(pieces.partial().isEmpty() ? result.kind() : null);
        }
    }

    /** What has come before the trouble is read first, so that the clock of the test does not overtake it. */
    private static String begin(Trouble trouble, Words.Pieces pieces) {
        String wanted = trouble instanceof BrokenStreams row ? row.textSoFar() : "";
        while (pieces.partial().length() < wanted.length()) pieces.next();
        return pieces.partial();
    }

    private static void assertFailure(Meeting meeting, HfException failure, Expected expected) {
        assertThat(failure.getMessage()).startsWith("test-chat by acme/m at 127.0.0.1: ");
        meeting.assertFailure(failure, expected);
    }

    private static void assertTextSoFar(Trouble trouble, Words.Pieces pieces, Result<String> result) {
        if (result.failure() instanceof HfException.IncompleteAnswer e) {
            assertThat(e.textSoFar()).isEqualTo(pieces.partial());
        }
        if (trouble instanceof BrokenStreams row) assertThat(row.textSoFar()).startsWith(pieces.partial());
    }
}
